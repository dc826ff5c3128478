const fs = require('fs');
const path = require('path');

function load(file) {
  return fs.readFileSync(file, 'utf8');
}

function inside(name) {
  return path.basename(name);
}

app.get('/file', (req, res) => {
  // ruleid: assay.javascript.path-from-input
  const a = load(path.join(ROOT, req.query.name));
  // ok: assay.javascript.path-from-input
  const b = load(path.join(ROOT, inside(req.query.name)));
  // ok: assay.javascript.path-from-input
  const c = load(path.join(ROOT, 'index.json'));
});
