// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
/** Reads the report that a gateway posts. */
async function readReport(req) {
  const pieces = [];
  for await (const piece of req) {
    pieces.push(piece);
  }
  const report = JSON.parse(Buffer.concat(pieces).toString("utf8"));
  if (report === null || typeof report !== "object" || Array.isArray(report)) {
    throw new Error("a report is an object");
  }
  return report;
}
