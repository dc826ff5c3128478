// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
const LINE = /^(["']?)([A-Za-z0-9]+([ .-]?[A-Za-z0-9]+)*)\1 x ([0-9]{1,4})$/;

/** Name and number of a line; null if it is none. */
function parseOrderLine(orderText) {
  const match = LINE.exec(orderText);
  if (!match) {
    return null;
  }
  return { item: match[2], number: Number(match[4]) };
}

/** The lines of an order field that can be read. */
function parseOrderField(field) {
  return field
    .split("\n")
    .map((line) => parseOrderLine(line.trim()))
    .filter((each) => each !== null);
}

module.exports = { parseOrderLine, parseOrderField };
