const express = require('express');
const fs = require('fs');

const app = express();
app.use(express.urlencoded({ extended: false }));
const log = fs.createWriteStream('/var/log/app/auth.log', { flags: 'a', mode: 0o640 });

app.post('/login', (req, res) => {
  const user = String(req.body.user);
  const ok = app.locals.auth.check(user, String(req.body.password));
  log.write(`${new Date().toISOString()} login user=${JSON.stringify(user)} ok=${ok}\n`);
  if (!ok) return res.sendStatus(401);
  return res.redirect('/');
});

module.exports = app;
