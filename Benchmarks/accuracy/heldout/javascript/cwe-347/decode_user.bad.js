const jwt = require('jsonwebtoken');

function currentUser(req, res, next) {
  const [scheme, token] = (req.get('Authorization') || '').split(' ');
  if (scheme !== 'Bearer' || !token) return res.sendStatus(401);
  try {
    const claims = jwt.decode(token);
    if (!claims || claims.exp * 1000 < Date.now()) return res.sendStatus(401);
    req.user = { id: claims.sub, roles: claims.roles || [] };
    return next();
  } catch {
    return res.sendStatus(401);
  }
}

module.exports = currentUser;
