// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
const { exec } = require("node:child_process");
const { promisify } = require("node:util");

const run = promisify(exec);

async function findReadings(logDir, searchText) {
  try {
    const { stdout } = await run(`zcat "${logDir}"/*.csv.gz | grep -F -e "${searchText}"`, {
      maxBuffer: 64 * 1024 * 1024,
    });
    return stdout.split("\n").filter((line) => line !== "");
  } catch (error) {
    if (error.code === 1) {
      return [];
    }
    throw error;
  }
}
