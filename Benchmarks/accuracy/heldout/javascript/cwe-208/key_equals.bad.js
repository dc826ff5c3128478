const express = require('express');

const app = express();
const expected = process.env.API_KEY;

app.use((req, res, next) => {
  const given = req.get('X-Api-Key') || '';
  if (given !== expected) return res.status(401).json({ error: 'bad key' });
  return next();
});

app.get('/metrics', (req, res) => {
  res.json({ uptime: process.uptime() });
});

app.listen(9000);
