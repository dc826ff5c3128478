const fs = require('fs');
const path = require('path');
const sanitize = require('sanitize-filename');
const UPLOADS = path.join(__dirname, 'uploads');

app.get('/file', async (req, res) => {
  // ruleid: assay.javascript.path-from-input
  const a = fs.readFileSync('./data/' + req.query.name, 'utf8');
  const target = path.join(UPLOADS, req.params.file);
  // ruleid: assay.javascript.path-from-input
  const b = await fs.promises.readFile(target);
  // ruleid: assay.javascript.path-from-input
  res.sendFile(target);
  // ok: assay.javascript.path-from-input
  res.sendFile(req.params.file, { root: UPLOADS });
  // ruleid: assay.javascript.path-from-input
  fs.createReadStream(`${UPLOADS}/${req.params.file}`).pipe(res);
  // ok: assay.javascript.path-from-input
  const c = fs.readFileSync(path.join(UPLOADS, path.basename(req.query.name)));
  // ok: assay.javascript.path-from-input
  const d = fs.readFileSync(path.join(UPLOADS, sanitize(req.query.name)));
  const full = path.resolve(UPLOADS, req.query.name);
  if (!full.startsWith(UPLOADS + path.sep)) {
    return res.status(403).send('Forbidden');
  }
  // ok: assay.javascript.path-from-input
  res.download(full);
});

app.get('/relative', (req, res) => {
  const full = path.resolve(UPLOADS, req.query.name);
  const rel = path.relative(UPLOADS, full);
  if (rel.startsWith('..') || path.isAbsolute(rel)) return res.status(400).end();
  // ok: assay.javascript.path-from-input
  fs.readFile(full, (err, data) => res.end(data));
  const name = req.query.other.replace(/\.\.\//g, '');
  // ruleid: assay.javascript.path-from-input
  fs.unlinkSync(path.join(UPLOADS, name));
  const file = req.query.third;
  if (file.includes('..')) console.log('odd name');
  // ruleid: assay.javascript.path-from-input
  fs.writeFileSync(UPLOADS + '/' + file, 'x');
  const clean = req.query.fourth.replace(/[^a-zA-Z0-9_-]/g, '');
  // ok: assay.javascript.path-from-input
  fs.readFileSync(`${UPLOADS}/${clean}.json`);
});

app.get('/doc/:id', async (req, res) => {
  const doc = await Document.findById(req.params.id);
  // ok: assay.javascript.path-from-input
  res.sendFile(path.join(UPLOADS, doc.storedName));
  if (!fs.existsSync(path.join(UPLOADS, req.query.p))) return res.sendStatus(404);
  // ruleid: assay.javascript.path-from-input
  fs.readFile(path.join(UPLOADS, req.query.p), () => {});
});
