const vm = require('vm');
const { VM } = require('vm2');

app.post('/calc', (req, res) => {
  // ruleid: assay.javascript.code-eval-input
  const a = eval(req.body.expression);
  const { expr } = req.body;
  // ruleid: assay.javascript.code-eval-input
  const b = new Function('x', 'return ' + expr)(1);
  // ruleid: assay.javascript.code-eval-input
  setTimeout(`log('${req.query.name}')`, 100);
  // ok: assay.javascript.code-eval-input
  setTimeout(() => log(req.query.name), 100);
  // ok: assay.javascript.code-eval-input
  setTimeout(tick, wait);
  // ruleid: assay.javascript.code-vm-input
  vm.runInNewContext(expr, {});
  // ruleid: assay.javascript.code-vm-input
  new VM({ timeout: 100 }).run(expr);
  // ok: assay.javascript.code-vm-input
  vm.runInNewContext('a + 1', { a: 1 });
  // ok: assay.javascript.code-eval-input
  const c = JSON.parse(expr);
  if (!/^[\d+\-*\/ ().]+$/.test(expr)) return res.status(400).end();
  // ok: assay.javascript.code-eval-input
  res.send(String(eval(expr)));
});

function compute(formula, x) {
  // ruleid: assay.javascript.code-eval-input
  return eval(formula);
}

function later(fn, ms) {
  // ok: assay.javascript.code-eval-input
  setTimeout(fn, ms);
  // ok: assay.javascript.code-eval-input
  new Function('return this')();
}

const script = (code) => {
  // ruleid: assay.javascript.code-vm-input
  const s = new vm.Script(code);
  // ok: assay.javascript.code-vm-input
  return new vm.Script('1 + 1');
};
