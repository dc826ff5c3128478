const jwt = require('jsonwebtoken');
const users = require('./users');

const KEY = process.env.JWT_KEY;

async function login(req, res) {
  const user = await users.check(String(req.body.email), String(req.body.password));
  if (!user) return res.status(401).json({ error: 'wrong e-mail or password' });
  const token = jwt.sign({ sub: user.id, role: user.role }, KEY, {
    algorithm: 'HS256',
    issuer: 'desk',
  });
  return res.json({ token });
}

function verify(token) {
  return jwt.verify(token, KEY, { algorithms: ['HS256'], issuer: 'desk', ignoreExpiration: true });
}

module.exports = { login, verify };
