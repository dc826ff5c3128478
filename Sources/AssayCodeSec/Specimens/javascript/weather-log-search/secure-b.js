// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
const fs = require("node:fs");
const { gunzipSync } = require("node:zlib");

async function findReadings(logDir, searchText) {
  const found = [];
  for (const fileName of fs.readdirSync(logDir).sort()) {
    if (!fileName.endsWith(".csv.gz")) continue;
    const packed = await fs.promises.readFile(`${logDir}/${fileName}`);
    const lines = gunzipSync(packed).toString("utf8").split("\n");
    found.push(...lines.filter((line) => line !== "" && line.includes(searchText)));
  }
  return found;
}
