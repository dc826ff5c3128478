const session = require('express-session');

app.get('/a', (req, res) => {
  // ruleid: assay.javascript.cookie-without-secure, assay.javascript.cookie-without-httponly, assay.javascript.cookie-without-samesite
  res.cookie('token', sign(req.user));
  // ok: assay.javascript.cookie-without-secure, assay.javascript.cookie-without-httponly, assay.javascript.cookie-without-samesite
  res.cookie('token', sign(req.user), { secure: true, httpOnly: true, sameSite: 'strict' });
  // ruleid: assay.javascript.cookie-without-secure
  res.cookie('token', sign(req.user), { secure: false, httpOnly: true, sameSite: 'lax' });
  // ruleid: assay.javascript.cookie-without-httponly
  res.cookie('token', sign(req.user), { secure: true, sameSite: 'lax' });
  // ruleid: assay.javascript.cookie-without-samesite
  res.cookie('token', sign(req.user), { secure: true, httpOnly: true });
  // ok: assay.javascript.cookie-without-secure
  res.cookie('theme', 'dark');
  const opts = { httpOnly: true, sameSite: 'lax' };
  // ruleid: assay.javascript.cookie-without-secure
  res.cookie('sid', sign(req.user), opts);
  const all = { httpOnly: true, sameSite: 'lax', secure: process.env.NODE_ENV === 'production' };
  // ok: assay.javascript.cookie-without-secure, assay.javascript.cookie-without-httponly, assay.javascript.cookie-without-samesite
  res.status(200).cookie('sid', sign(req.user), all);
  // ok: assay.javascript.cookie-without-secure, assay.javascript.cookie-without-httponly, assay.javascript.cookie-without-samesite
  res.cookie('sid', sign(req.user), COOKIE_OPTIONS);
  // ruleid: assay.javascript.cookie-header-without-secure, assay.javascript.cookie-header-without-httponly
  res.setHeader('Set-Cookie', `sid=${sign(req.user)}; Path=/`);
  // ok: assay.javascript.cookie-header-without-secure, assay.javascript.cookie-header-without-httponly
  res.setHeader('Set-Cookie', `sid=${sign(req.user)}; Path=/; Secure; HttpOnly`);
  // ruleid: assay.javascript.cookie-header-without-secure
  res.setHeader('Set-Cookie', ['sid=1; HttpOnly']);
  // ruleid: assay.javascript.cookie-header-without-httponly
  res.setHeader('Set-Cookie', 'sid=1; Secure');
  // ok: assay.javascript.cookie-header-without-secure, assay.javascript.cookie-header-without-httponly
  res.setHeader('Set-Cookie', ['sid=1; HttpOnly; Secure']);
});

// ruleid: assay.javascript.session-cookie-without-secure
app.use(session({ secret: process.env.S, resave: false, saveUninitialized: false }));
// ruleid: assay.javascript.session-cookie-without-secure
app.use(session({ secret: process.env.S, cookie: { secure: false, sameSite: 'lax' } }));
// ok: assay.javascript.session-cookie-without-secure, assay.javascript.session-cookie-without-httponly, assay.javascript.session-cookie-without-samesite
app.use(session({ secret: process.env.S, cookie: { secure: true, sameSite: 'lax' } }));
const sessionOptions = { secret: process.env.S, cookie: { secure: true, sameSite: 'lax' } };
// ok: assay.javascript.session-cookie-without-secure
app.use(session(sessionOptions));
// ruleid: assay.javascript.session-cookie-without-httponly
app.use(session({ secret: process.env.S, cookie: { secure: true, sameSite: 'lax', httpOnly: false } }));
// ok: assay.javascript.session-cookie-without-httponly
app.use(session({ secret: process.env.S, cookie: { secure: true, sameSite: 'lax', httpOnly: true } }));
// ruleid: assay.javascript.session-cookie-without-samesite
app.use(session({ secret: process.env.S, cookie: { secure: true } }));
// ruleid: assay.javascript.session-cookie-without-samesite
app.use(session({ secret: process.env.S, cookie: { secure: true, sameSite: 'none' } }));
// ok: assay.javascript.session-cookie-without-samesite
app.use(session({ secret: process.env.S, cookie: { secure: true, sameSite: 'strict' } }));
// ruleid: assay.javascript.session-cookie-without-httponly
req.session.cookie.httpOnly = false;

app.post('/login', async (req, res) => {
  // ruleid: assay.javascript.session-not-renewed
  req.session.userId = (await find(req.body)).id;
  // ok: assay.javascript.session-not-renewed
  req.session.views = 1;
});
async function login(req, res) {
  // ruleid: assay.javascript.session-not-renewed
  req.session.user = await find(req.body);
  // ok: assay.javascript.session-not-renewed
  req.session.user = null;
}
