const express = require('express');
const cors = require('cors');
const { requireUser } = require('./auth');

const app = express();
app.use(cors({ origin: true, credentials: true }));

app.get('/api/account', requireUser, (req, res) => {
  res.json({ name: req.user.name, iban: req.user.iban });
});

app.get('/api/health', (req, res) => {
  res.json({ ok: true });
});

app.listen(3000);
