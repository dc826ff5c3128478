const jwt = require('jsonwebtoken');

function check(token, key, user) {
  // ruleid: assay.javascript.jwt-none-or-no-key
  const a = jwt.verify(token, key, { algorithms: ['HS256', 'none'] });
  // ok: assay.javascript.jwt-none-or-no-key
  const b = jwt.verify(token, key, { algorithms: ['HS256'] });
  // ruleid: assay.javascript.jwt-none-or-no-key
  const c = jwt.verify(token, null);
  // ruleid: assay.javascript.jwt-none-or-no-key
  const d = jwt.sign({ id: user.id }, key, { algorithm: 'none', expiresIn: '1h' });
  // ok: assay.javascript.jwt-none-or-no-key
  const e = jwt.sign({ id: user.id }, key, { algorithm: 'RS256', expiresIn: '1h' });
  // ruleid: assay.javascript.jwt-expiry-ignored
  const f = jwt.verify(token, key, { ignoreExpiration: true });
  // ok: assay.javascript.jwt-expiry-ignored
  const g = jwt.verify(token, key, { ignoreExpiration: false });
  // ruleid: assay.javascript.jwt-expiry-ignored
  passport.use(new JwtStrategy({ secretOrKey: key, ignoreExpiration: true }, done));
  // ok: assay.javascript.jwt-expiry-ignored
  passport.use(new JwtStrategy({ secretOrKey: key }, done));
  // ruleid: assay.javascript.jwt-without-expiry
  const h = jwt.sign({ id: user.id }, key);
  // ok: assay.javascript.jwt-without-expiry
  const i = jwt.sign({ id: user.id, exp: soon() }, key);
  // ruleid: assay.javascript.jwt-without-expiry
  const j = jwt.sign({ id: user.id }, key, { issuer: 'me' });
  // ok: assay.javascript.jwt-without-expiry
  const k = jwt.sign({ id: user.id }, key, { expiresIn: '15m' });
  // ruleid: assay.javascript.session-too-long
  const l = jwt.sign({ id: user.id }, key, { expiresIn: '365d' });
  // ok: assay.javascript.session-too-long
  const m = jwt.sign({ id: user.id }, key, { expiresIn: '7d' });
}

function middleware(req, res, next) {
  // ruleid: assay.javascript.jwt-error-ignored
  jwt.verify(req.cookies.token, KEY, (err, decoded) => {
    req.user = decoded;
    next();
  });
  // ok: assay.javascript.jwt-error-ignored
  jwt.verify(req.cookies.token, KEY, (err, decoded) => {
    if (err) return res.sendStatus(401);
    req.user = decoded;
    next();
  });
  // ruleid: assay.javascript.jwt-error-ignored
  jwt.verify(req.cookies.token, KEY, { algorithms: ['HS256'] }, function (err, decoded) {
    req.user = decoded;
    next();
  });
  // ok: assay.javascript.jwt-error-ignored
  const decoded = jwt.verify(req.cookies.token, KEY);
}

function signature(data, sig, pub) {
  const v = crypto.createVerify('SHA256');
  v.update(data);
  // ruleid: assay.javascript.signature-result-ignored
  v.verify(pub, sig);
  // ok: assay.javascript.signature-result-ignored
  if (!v.verify(pub, sig)) throw new Error('bad signature');
  // ruleid: assay.javascript.signature-result-ignored
  crypto.verify('sha256', data, pub, sig);
  // ok: assay.javascript.signature-result-ignored
  return crypto.verify('sha256', data, pub, sig);
}

app.use(session({
  secret: process.env.SECRET,
  // ruleid: assay.javascript.session-too-long
  cookie: { secure: true, sameSite: 'lax', maxAge: 365 * 24 * 60 * 60 * 1000 },
}));
app.use(session({
  secret: process.env.SECRET,
  // ok: assay.javascript.session-too-long
  cookie: { secure: true, sameSite: 'lax', maxAge: 60 * 60 * 1000 },
}));

// ruleid: assay.javascript.logout-keeps-session
app.get('/logout', (req, res) => {
  res.redirect('/');
});
// ok: assay.javascript.logout-keeps-session
app.get('/logout', (req, res) => {
  req.session.destroy(() => res.redirect('/'));
});
// ruleid: assay.javascript.logout-keeps-session
router.post('/sign-out', function (req, res) {
  res.clearCookie('sid');
  res.redirect('/');
});
// ok: assay.javascript.logout-keeps-session
router.post('/sign-out', function (req, res, next) {
  req.logout((err) => res.redirect('/'));
});
