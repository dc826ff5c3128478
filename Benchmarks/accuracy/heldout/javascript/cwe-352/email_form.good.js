const express = require('express');
const session = require('express-session');
const { csrfSync } = require('csrf-sync');
const users = require('./users');

const app = express();
app.set('view engine', 'pug');
app.use(express.urlencoded({ extended: false }));
app.use(session({
  secret: process.env.SESSION_SECRET,
  resave: false,
  saveUninitialized: false,
  cookie: { secure: true, httpOnly: true, sameSite: 'lax', maxAge: 1_800_000 },
}));
const { csrfSynchronisedProtection, generateToken } = csrfSync({ getTokenFromRequest: (req) => req.body._csrf });
app.use(csrfSynchronisedProtection);

app.get('/settings', (req, res) => res.render('settings', { token: generateToken(req) }));

app.post('/settings/email', async (req, res) => {
  if (!req.session.uid) return res.redirect('/login');
  await users.setEmail(req.session.uid, String(req.body.email));
  return res.redirect('/settings');
});

app.listen(3000);
