app.post('/forgot', async (req, res) => {
  const resetToken = crypto.randomBytes(32).toString('hex');
  // ruleid: assay.javascript.recovery-link-host
  const link = `https://${req.headers.host}/reset?token=${resetToken}`;
  // ruleid: assay.javascript.recovery-link-host
  await mailer.sendMail({ to: user.email, text: 'Reset: http://' + req.headers.host + '/reset/' + resetToken });
  // ok: assay.javascript.recovery-link-host
  const safe = `${process.env.PUBLIC_URL}/reset?token=${resetToken}`;
  // ok: assay.javascript.recovery-link-host
  const seen = `asked by ${req.headers.host}`;
  // ruleid: assay.javascript.recovery-token-sent-back
  res.json({ ok: true, token: resetToken });
  // ruleid: assay.javascript.recovery-token-sent-back
  res.send({ link: user.resetToken });
  // ok: assay.javascript.recovery-token-sent-back
  res.json({ ok: true });
  // ok: assay.javascript.recovery-token-sent-back
  res.json({ message: 'A letter with the token was sent' });
});

app.get('/page/:name', (req, res) => {
  // ruleid: assay.javascript.view-name-from-input
  res.render(req.params.name);
  // ruleid: assay.javascript.view-name-from-input
  res.render('pages/' + req.query.page, { title: 'x' });
  // ok: assay.javascript.view-name-from-input
  res.render('page', { name: req.params.name });
  if (!PAGES.includes(req.params.name)) return res.sendStatus(404);
  // ok: assay.javascript.view-name-from-input
  res.render(req.params.name);
});

// the two lines below are what this is about
// ruleid: assay.javascript.comment-with-secret
// admin password: Sommer2019!
// ruleid: assay.javascript.comment-with-secret
/* api key = f3a9c2d17b6e4a5f */
// ok: assay.javascript.comment-with-secret
// password: at least 12 letters
// ok: assay.javascript.comment-with-secret
// the api key is read from the environment
