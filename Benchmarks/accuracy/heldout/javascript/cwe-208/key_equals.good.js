const crypto = require('crypto');
const express = require('express');

const app = express();
const expected = process.env.API_KEY;
const digest = (text) => crypto.createHash('sha256').update(text).digest();

app.use((req, res, next) => {
  const given = req.get('X-Api-Key') || '';
  if (!crypto.timingSafeEqual(digest(given), digest(expected))) {
    return res.status(401).json({ error: 'bad key' });
  }
  return next();
});

app.get('/metrics', (req, res) => {
  res.json({ uptime: process.uptime() });
});

app.listen(9000);
