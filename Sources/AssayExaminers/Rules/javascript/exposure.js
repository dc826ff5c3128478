const express = require('express');

app.get('/a', async (req, res) => {
  try {
    work();
  } catch (err) {
    // ruleid: assay.javascript.error-details-sent
    res.status(500).send(err.stack);
    // ruleid: assay.javascript.error-details-sent
    res.status(500).json({ error: err });
    // ruleid: assay.javascript.error-details-sent
    res.status(500).json({ error: err.message });
    // ruleid: assay.javascript.error-details-sent
    res.send('Failed: ' + err);
    logger.error(err);
    // ok: assay.javascript.error-details-sent
    res.status(500).json({ error: 'Internal server error' });
    // ok: assay.javascript.error-details-sent
    res.status(400).json({ error: 'bad input', field: err.field });
  }
});

// ruleid: assay.javascript.debug-error-handler
app.use(errorhandler());
if (process.env.NODE_ENV === 'development') {
  // ok: assay.javascript.debug-error-handler
  app.use(errorhandler());
}
function stop() {
  // ruleid: assay.javascript.debug-error-handler
  debugger;
  // ok: assay.javascript.debug-error-handler
  return debug('stop');
}

function signIn(user, password, token) {
  // ruleid: assay.javascript.secret-logged
  console.log('password is', password);
  // ruleid: assay.javascript.secret-logged
  logger.info(`user ${user.name} with ${user.password}`);
  // ruleid: assay.javascript.secret-logged
  logger.debug('auth ' + req.headers.authorization);
  // ruleid: assay.javascript.secret-logged
  logger.info('key', { apiKey: user.apiKey });
  // ok: assay.javascript.secret-logged
  console.log('wrong password for', user.name);
  // ok: assay.javascript.secret-logged
  logger.info(`length ${password.length}`);
  // ok: assay.javascript.secret-logged
  logger.info('key', { apiKey: mask(user.apiKey) });
}

app.post('/login', (req, res) => {
  // ruleid: assay.javascript.credentials-body-logged
  console.log('login', req.body);
  // ok: assay.javascript.credentials-body-logged
  console.log('login', Object.keys(req.body));
  // ruleid: assay.javascript.credentials-body-logged
  logger.info(JSON.stringify(req.body));
  // ruleid: assay.javascript.log-from-input
  logger.info(`login of ${req.body.name}`);
  // ruleid: assay.javascript.log-from-input
  console.log('login of ' + req.body.name);
  // ok: assay.javascript.log-from-input
  logger.info({ name: req.body.name }, 'login');
  // ok: assay.javascript.log-from-input
  logger.info(`login of ${req.body.name.replace(/[\r\n]/g, ' ')}`);
  const name = req.body.name;
  // ruleid: assay.javascript.log-from-input
  fs.appendFileSync('app.log', `${name} signed in\n`);
  // ok: assay.javascript.credentials-body-logged, assay.javascript.log-from-input
  logger.info('login');
});

app.get('/me', async (req, res) => {
  // ruleid: assay.javascript.whole-record-sent
  res.json({ id: user.id, hash: user.passwordHash });
  // ok: assay.javascript.whole-record-sent
  res.json({ id: user.id, name: user.name });
  // ruleid: assay.javascript.whole-record-sent
  res.json(process.env);
  // ok: assay.javascript.whole-record-sent
  res.json({ mode: process.env.NODE_ENV });
  // ruleid: assay.javascript.password-in-query
  check(req.query.password);
  // ok: assay.javascript.password-in-query
  check(req.body.password);
  // ruleid: assay.javascript.password-in-query
  const r = await axios.get(`https://api.example.com/login?user=${u}&password=${p}`);
  // ok: assay.javascript.password-in-query
  const q = await axios.post('https://api.example.com/login', { u, p });
});
// ruleid: assay.javascript.whole-record-sent
app.use(express.static(__dirname));
// ok: assay.javascript.whole-record-sent
app.use(express.static(path.join(__dirname, 'public')));

app.get('/people/:id', async (req, res) => {
  const user = await User.findById(req.params.id);
  // ruleid: assay.javascript.user-record-sent
  res.json(user);
});
app.get('/staff/:id', async (req, res) => {
  const account = await accounts.findOne({ id: req.params.id });
  // ruleid: assay.javascript.user-record-sent
  res.json({ user: account });
  // ok: assay.javascript.user-record-sent
  res.json({ name: account.name });
});
