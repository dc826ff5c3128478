app.get('/plugin/:name', (req, res) => {
  // ruleid: assay.javascript.code-module-from-input
  const plugin = require('./plugins/' + req.params.name);
  // ok: assay.javascript.code-module-from-input
  const known = require(PLUGINS[req.params.name]);
  // ruleid: assay.javascript.code-method-from-input
  const out = handlers[req.query.action](req);
  // ruleid: assay.javascript.code-module-from-input
  import(`./x/${req.query.m}.js`);
  const action = req.query.action;
  if (!ACTIONS.includes(action)) return res.sendStatus(404);
  // ok: assay.javascript.code-method-from-input
  handlers[action](req);
  // ok: assay.javascript.code-module-from-input
  const same = require(`./actions/${action}`);
  const name = req.body.method;
  // ruleid: assay.javascript.code-method-from-input
  service[name](1);
  // ok: assay.javascript.code-method-from-input
  const m = table.get(name);
});
