const csrf = require('csurf');
const rateLimit = require('express-rate-limit');
const session = require('express-session');
const limiter = rateLimit({ windowMs: 60000, max: 5 });
app.use(csrf());

// ok: assay.javascript.attempts-not-limited
app.post('/login', limiter, async (req, res) => {
  res.end(await bcrypt.compare(req.body.password, user.hash) ? 'yes' : 'no');
});
// ok: assay.javascript.csrf-missing
app.post('/profile', requireLogin, (req, res) => {
  save(req.session.userId, req.body.name);
  res.end();
});
// ok: assay.javascript.authentication-missing
app.post('/admin/shutdown', requireAdmin, (req, res) => res.end());
// ruleid: assay.javascript.csrf-switched-off
app.use(csrf({ ignoreMethods: ['GET', 'POST'] }));
// ok: assay.javascript.csrf-switched-off
app.use(csrf({ ignoreMethods: ['GET', 'HEAD', 'OPTIONS'] }));
// ruleid: assay.javascript.csrf-switched-off
module.exports.security = { csrf: false };
// ok: assay.javascript.csrf-switched-off
module.exports.other = { csrf: true };
