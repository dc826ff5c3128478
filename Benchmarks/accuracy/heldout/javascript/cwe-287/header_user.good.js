const { sessions } = require('./sessions');

async function requireUser(req, res, next) {
  const session = await sessions.find(req.signedCookies.sid || '');
  if (!session || session.expires < Date.now()) {
    return res.status(401).json({ error: 'sign in first' });
  }
  req.user = { id: session.userId };
  return next();
}

function signOut(req, res) {
  sessions.remove(req.signedCookies.sid || '');
  res.clearCookie('sid').sendStatus(204);
}

module.exports = { requireUser, signOut };
