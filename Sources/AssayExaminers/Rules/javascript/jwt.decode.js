const jwt = require('jsonwebtoken');

function authenticate(req, res, next) {
  const token = req.headers.authorization.split(' ')[1];
  // ruleid: assay.javascript.jwt-decode-without-verify
  const claims = jwt.decode(token);
  req.user = claims;
  next();
}

function kid(token) {
  // ok: assay.javascript.jwt-decode-without-verify
  return jwt.decode(token, { complete: true }).header.kid;
}

function byHand(token) {
  // ruleid: assay.javascript.jwt-parsed-by-hand
  return JSON.parse(Buffer.from(token.split('.')[1], 'base64').toString());
}

function byHand2(token) {
  const parts = token.split('.');
  // ruleid: assay.javascript.jwt-parsed-by-hand
  const payload = JSON.parse(atob(parts[1]));
  // ok: assay.javascript.jwt-parsed-by-hand
  const other = JSON.parse(text.split('=')[1]);
  return payload;
}

function role(header) {
  // ruleid: assay.javascript.jwt-decode-without-verify
  const user = jwt.decode(header, { json: true });
  // ok: assay.javascript.jwt-parsed-by-hand
  return JSON.parse(user.extra);
}
