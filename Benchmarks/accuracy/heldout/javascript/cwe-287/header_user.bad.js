const { sessions } = require('./sessions');

async function requireUser(req, res, next) {
  const id = req.get('X-User-Id') || req.cookies.userId;
  if (!id) {
    return res.status(401).json({ error: 'sign in first' });
  }
  req.user = { id: Number(id) };
  return next();
}

function signOut(req, res) {
  sessions.remove(req.signedCookies.sid || '');
  res.clearCookie('sid').sendStatus(204);
}

module.exports = { requireUser, signOut };
