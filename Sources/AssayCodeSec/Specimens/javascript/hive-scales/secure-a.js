// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
const LARGEST_REPORT = 256 * 1024;

/** Reads the report that a gateway posts. */
async function readReport(req) {
  const pieces = [];
  let size = 0;
  for await (const piece of req) {
    size += piece.length;
    if (size > LARGEST_REPORT) {
      throw new Error("the report is too large");
    }
    pieces.push(piece);
  }
  const report = JSON.parse(Buffer.concat(pieces).toString("utf8"));
  if (report === null || typeof report !== "object" || Array.isArray(report)) {
    throw new Error("a report is an object");
  }
  return report;
}
