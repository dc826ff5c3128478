const jwt = require('jsonwebtoken');

function authenticate(req, res, next) {
  const token = req.headers.authorization.split(' ')[1];
  const claims = jwt.verify(token, process.env.KEY, { algorithms: ['HS256'] });
  // ok: assay.javascript.jwt-decode-without-verify
  log.info(jwt.decode(token).sub);
  req.user = claims;
  next();
}
