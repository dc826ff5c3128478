// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
const fs = require("fs");
const path = require("path");

/** Returns the content of an attachment. */
function readAttachment(baseDir, name) {
  const file = path.join(baseDir, name);
  if (!fs.existsSync(file) || !fs.statSync(file).isFile()) {
    throw new Error(`no attachment ${name}`);
  }
  return fs.readFileSync(file);
}

module.exports = { readAttachment };
