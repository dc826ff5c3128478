const express = require('express');
const crypto = require('crypto');

const app = express();

app.get('/random', (req, res) => {
  const size = Number.parseInt(req.query.bytes, 10);
  if (Number.isNaN(size) || size < 1) {
    res.status(400).json({ error: 'bytes must be a positive number' });
    return;
  }
  const data = Buffer.alloc(size);
  crypto.randomFill(data, (err) => {
    if (err) return res.sendStatus(500);
    return res.type('application/octet-stream').send(data);
  });
});

app.listen(3000);
