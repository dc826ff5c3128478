const multer = require('multer');
const TYPES = new Set(['image/png']);
// ok: assay.javascript.upload-any-type, assay.javascript.upload-filter-says-yes
const upload = multer({
  dest: 'uploads/',
  limits: { fileSize: 1e6 },
  fileFilter: (req, file, cb) => {
    cb(null, TYPES.has(file.mimetype));
  },
});
// ruleid: assay.javascript.upload-filter-says-yes
const open = { fileFilter: (req, file, cb) => { cb(null, true); } };
// ruleid: assay.javascript.upload-filter-says-yes
const open2 = { fileFilter: function (req, file, cb) { return cb(null, true); } };
// ok: assay.javascript.upload-filter-says-yes
const shut = { fileFilter: (req, file, cb) => { cb(new Error('no files')); } };
// ok: assay.javascript.upload-any-type
const mem = multer({ storage, fileFilter, limits: { fileSize: 10 } });
