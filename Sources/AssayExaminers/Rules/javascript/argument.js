router.post('/clone', async (req, res) => {
  // ruleid: assay.javascript.command-option-from-input
  execFile('git', ['clone', req.body.url, 'work']);
  // ok: assay.javascript.command-option-from-input
  execFile('git', ['clone', '--', req.body.url, 'work']);
  const branch = req.body.branch;
  if (branch.startsWith('-')) return res.status(400).end();
  // ok: assay.javascript.command-option-from-input
  execFile('git', ['checkout', branch]);
  const c = spawn('tar', ['-xf', 'a.tar']);
  // ruleid: assay.javascript.command-option-from-input
  spawn('tar', ['-czf', 'out.tgz', req.body.file]);
});
