const express = require('express');
const session = require('express-session');
const app = express();

// ruleid: assay.javascript.csrf-state-change-by-get
app.get('/transfer', (req, res) => {
  accounts.transfer(req.session.userId, String(req.query.to));
  res.send('done');
});
// ruleid: assay.javascript.csrf-state-change-by-get
app.get('/posts/:id/delete', (req, res) => {
  posts.remove({ _id: req.params.id, author: req.user.id });
});
// ok: assay.javascript.csrf-state-change-by-get
app.get('/transfer', (req, res) => {
  res.render('transfer', { user: req.user });
});
// ok: assay.javascript.csrf-state-change-by-get
app.get('/posts', (req, res) => res.render('posts'));

// ruleid: assay.javascript.authorization-missing
app.get('/admin/users', authenticate, async (req, res) => {
  res.render('users', { users: await User.find() });
});
// ruleid: assay.javascript.authorization-missing
app.get('/admin/audit', requireLogin, function (req, res) {
  res.render('audit', { lines: read() });
});
// ok: assay.javascript.authorization-missing
app.get('/admin/users', authenticate, async (req, res) => {
  if (req.user.role !== 'admin') return res.sendStatus(403);
  res.render('users', { users: await User.find() });
});
// ok: assay.javascript.authorization-missing
app.get('/admin/users', requireAdmin, async (req, res) => {
  res.render('users', { users: await User.find() });
});

app.get('/orders/:id', authenticate, async (req, res) => {
  // ruleid: assay.javascript.object-of-somebody-else
  const order = await Order.findById(req.params.id);
  res.render('order', { order });
});
app.get('/invoices/:id', authenticate, async (req, res) => {
  const id = req.params.id;
  // ruleid: assay.javascript.object-of-somebody-else
  const rows = await pool.query('SELECT * FROM invoices WHERE id = $1', [id]);
  res.render('invoice', { rows });
});
app.get('/orders/:id', authenticate, async (req, res) => {
  // ok: assay.javascript.object-of-somebody-else
  const order = await Order.findOne({ _id: req.params.id, owner: req.user.id });
  res.render('order', { order });
});
app.get('/orders/:id', authenticate, async (req, res) => {
  // ok: assay.javascript.object-of-somebody-else
  const order = await Order.findById(req.params.id);
  if (order.customer !== req.user.id) return res.sendStatus(403);
  res.render('order', { order });
});

app.get('/panel', (req, res) => {
  // ruleid: assay.javascript.authentication-by-claim
  if (req.cookies.isAdmin === 'true') show(res);
  // ruleid: assay.javascript.authentication-by-claim
  if (req.query.authenticated) { show(res); }
  // ok: assay.javascript.authentication-by-claim
  if (req.session.isAdmin === true) show(res);
  // ruleid: assay.javascript.authentication-by-address
  if (req.headers['x-forwarded-for'] === '127.0.0.1') show(res);
  // ruleid: assay.javascript.authentication-by-address
  if (OFFICE.includes(req.headers['x-real-ip'])) show(res);
  // ok: assay.javascript.authentication-by-address
  if (req.headers['x-requested-with'] === 'XMLHttpRequest') show(res);
  // ok: assay.javascript.authentication-by-claim, assay.javascript.authentication-by-address
  if (req.body.name === 'x') show(res);
  // ok: assay.javascript.authentication-by-address
  if (req.socket.remoteAddress === '127.0.0.1') show(res);
});

async function signIn(req, res) {
  // ruleid: assay.javascript.authentication-not-awaited
  if (bcrypt.compare(req.body.password, user.hash)) return show(res);
  // ok: assay.javascript.authentication-not-awaited
  if (await bcrypt.compare(req.body.password, user.hash)) return show(res);
  // ruleid: assay.javascript.authentication-not-awaited
  const ok = bcrypt.compare(req.body.password, user.hash);
  if (!ok) return res.sendStatus(401);
  // ok: assay.javascript.authentication-not-awaited
  if (bcrypt.compareSync(req.body.password, user.hash)) return show(res);
  // ruleid: assay.javascript.password-too-short
  if (req.body.password.length < 6) return res.sendStatus(400);
  // ruleid: assay.javascript.password-too-short
  const good = password.length >= 4;
  // ok: assay.javascript.password-too-short
  if (req.body.password.length < 12) return res.sendStatus(400);
  // ok: assay.javascript.password-too-short
  if (req.body.name.length < 3) return res.sendStatus(400);
}
