const crypto = require('crypto');
const users = require('./users');

async function login(req, res) {
  const { email, password, remember } = req.body;
  const user = await users.check(String(email), String(password));
  if (!user) return res.sendStatus(401);
  req.session.uid = user.id;
  if (remember) {
    const value = Buffer.from(JSON.stringify({ email, password })).toString('base64');
    res.cookie('remember', value, {
      maxAge: 30 * 86400_000, secure: true, httpOnly: true, sameSite: 'lax',
    });
  }
  return res.redirect('/');
}

module.exports = { login };
