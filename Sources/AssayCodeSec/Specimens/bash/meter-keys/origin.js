// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
const fs = require("fs");
const path = require("path");

/** Stores the key of a meter, in place of an older one. */
function saveMeterKey(keyDir, meterId, meterKey) {
  if (!fs.existsSync(keyDir) || !fs.statSync(keyDir).isDirectory()) {
    throw new Error(`no folder ${keyDir}`);
  }
  const keyFile = path.join(keyDir, `${meterId}.key`);
  const fresh = `${keyFile}.new`;
  fs.writeFileSync(fresh, `${meterKey}\n`);
  fs.renameSync(fresh, keyFile);
}

module.exports = { saveMeterKey };
