const fs = require('fs');
const path = require('path');
const BASE_DIR = '/srv/data';

function readTheme(themeName) {
  const file = path.join('/srv/themes', themeName, 'config.json');
  // ruleid: assay.javascript.path-joined-parameter
  return fs.readFileSync(file, 'utf8');
}

const readNote = async (noteId) => {
  // ruleid: assay.javascript.path-joined-parameter
  return await fs.promises.readFile(`${BASE_DIR}/${noteId}`, 'utf8');
};

function readThemeSafely(themeName) {
  const file = path.resolve(BASE_DIR, themeName);
  if (!file.startsWith(BASE_DIR + path.sep)) {
    throw new Error('outside');
  }
  // ok: assay.javascript.path-joined-parameter
  return fs.readFileSync(file, 'utf8');
}

function readThemeByPattern(themeName) {
  if (!/^[\w-]+$/.test(themeName)) throw new Error('bad name');
  const file = path.join(BASE_DIR, themeName);
  // ok: assay.javascript.path-joined-parameter
  return fs.readFileSync(file, 'utf8');
}

function load(file) {
  // ok: assay.javascript.path-joined-parameter
  return fs.readFileSync(file, 'utf8');
}

function all(dir) {
  return fs.readdirSync(dir).map(file => {
    // ok: assay.javascript.path-joined-parameter
    return fs.readFileSync(path.join(BASE_DIR, file), 'utf8');
  });
}

yauzl.open('a.zip', (err, zip) => {
  zip.on('entry', (entry) => {
    const out = path.join(BASE_DIR, entry.fileName);
    // ruleid: assay.javascript.path-archive-member
    zip.openReadStream(entry, (e, s) => s.pipe(fs.createWriteStream(out)));
    // ok: assay.javascript.path-archive-member
    fs.createWriteStream(path.join(BASE_DIR, path.basename(entry.fileName)));
  });
});

for (const entry of new AdmZip('a.zip').getEntries()) {
  const out = path.resolve(BASE_DIR, entry.entryName);
  // ruleid: assay.javascript.path-archive-member
  fs.writeFileSync(out, entry.getData());
}

for (const entry of new AdmZip('b.zip').getEntries()) {
  const out = path.resolve(BASE_DIR, entry.entryName);
  if (!out.startsWith(BASE_DIR + path.sep)) continue;
  // ok: assay.javascript.path-archive-member
  fs.writeFileSync(out, entry.getData());
}
