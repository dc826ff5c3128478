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
