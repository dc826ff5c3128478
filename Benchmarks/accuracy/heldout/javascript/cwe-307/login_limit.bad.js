const express = require('express');
const bcrypt = require('bcrypt');
const helmet = require('helmet');
const users = require('./users');

const app = express();
app.use(helmet());
app.use(express.json({ limit: '2kb' }));

app.post('/login', async (req, res) => {
  const user = await users.byEmail(String(req.body.email));
  const ok = user && (await bcrypt.compare(String(req.body.password), user.hash));
  if (!ok) return res.status(401).json({ error: 'wrong e-mail or password' });
  req.session.regenerate(() => {
    req.session.uid = user.id;
    res.json({ name: user.name });
  });
});

module.exports = app;
