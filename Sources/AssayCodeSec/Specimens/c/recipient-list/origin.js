// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
const ADDRESS_LIMIT = 254;

/** A block of the mail pool's memory that must be given back exactly once. */
function release(pool, block) {
  pool.free.push(block);
}

/**
 * Splits a list of addresses at its commas.
 * Returns blocks of the pool that hold the addresses, or null.
 */
function parseRecipients(pool, listText) {
  const recipients = [];
  for (const part of listText.split(",")) {
    const text = part.replace(/^ +/, "");
    const isTooLong = text.length === 0 || text.length > ADDRESS_LIMIT;
    const block = isTooLong ? null : pool.free.pop();
    if (!block) {
      recipients.forEach((each) => release(pool, each));
      return null;
    }
    block.text = text;
    recipients.push(block);
    if (!text.includes("@")) {
      release(pool, block);
      recipients.forEach((each) => release(pool, each));
      return null;
    }
  }
  return recipients;
}

module.exports = { parseRecipients, release };
