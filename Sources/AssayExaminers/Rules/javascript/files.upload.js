const multer = require('multer');
// ruleid: assay.javascript.upload-any-type
const upload = multer({ dest: 'uploads/', limits: { fileSize: 1e6 } });
const storage = multer.diskStorage({
  destination: 'uploads/',
  filename: (req, file, cb) => {
    // ruleid: assay.javascript.upload-keeps-name
    cb(null, file.originalname);
    // ok: assay.javascript.upload-keeps-name
    cb(null, crypto.randomUUID() + '.bin');
    const name = crypto.randomUUID();
    // ok: assay.javascript.upload-keeps-name
    cb(null, `${name}.png`);
  },
});
// ruleid: assay.javascript.upload-any-type
const upload2 = multer({ storage, limits: { files: 1 } });
app.post('/u', (req, res) => {
  const form = new Form();
  // ruleid: assay.javascript.upload-form-any-type
  form.keepExtensions = true;
  const f = attachments.pop();
  // ruleid: assay.javascript.upload-keeps-name
  f.mv('./public/' + f.name, () => res.end());
  // ok: assay.javascript.upload-form-any-type
  form.multiples = true;
});
// ruleid: assay.javascript.upload-form-any-type
const form2 = formidable({ keepExtensions: true });
// ok: assay.javascript.upload-form-any-type
const form3 = formidable({ maxFiles: 1 });
