const express = require('express');
const app = express();

// ruleid: assay.javascript.authentication-missing
app.post('/admin/shutdown', (req, res) => {
  stop();
  res.end();
});
// ruleid: assay.javascript.authentication-missing
app.get('/admin/logs', async function (req, res) {
  res.end(await read());
});
// ok: assay.javascript.authentication-missing
app.get('/health', (req, res) => res.end('ok'));
// ok: assay.javascript.authentication-missing
app.get('/admin/info', requireRole('boss'), (req, res) => res.end('ok'));

// ruleid: assay.javascript.attempts-not-limited
app.post('/login', async (req, res) => {
  const user = await users.byName(String(req.body.name));
  if (!user || !(await bcrypt.compare(req.body.password, user.hash))) return res.end('no');
  res.end('yes');
});
// ruleid: assay.javascript.attempts-not-limited
app.post('/verify-otp', (req, res) => {
  check(req.body.code);
  res.end();
});
// ok: assay.javascript.attempts-not-limited
app.post('/search', (req, res) => res.end());
