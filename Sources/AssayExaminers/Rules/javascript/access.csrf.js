const session = require('express-session');

// ruleid: assay.javascript.csrf-missing
app.post('/profile', requireLogin, async (req, res) => {
  await User.updateOne({ _id: req.session.userId }, { $set: { name: String(req.body.name) } });
  res.redirect('/profile');
});
// ruleid: assay.javascript.csrf-missing
app.delete('/account', requireLogin, function (req, res) {
  remove(req.session.userId);
});
// ok: assay.javascript.csrf-missing
app.get('/profile', requireLogin, (req, res) => res.render('profile'));
// ok: assay.javascript.csrf-missing
app.post('/login', limiter, (req, res) => signIn(req, res));

