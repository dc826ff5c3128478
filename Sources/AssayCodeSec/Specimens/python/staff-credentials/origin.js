// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
const crypto = require("crypto");

const SALT_BYTES = 16;

/** What is stored of a password. */
function credentialDigest(passphrase, salt) {
  return crypto.createHash("sha256").update(salt).update(passphrase, "utf8").digest();
}

/** A new entry for somebody's account. */
function newEntry(passphrase) {
  const salt = crypto.randomBytes(SALT_BYTES);
  return { salt, digest: credentialDigest(passphrase, salt) };
}

/** Whether a password belongs to an entry. */
function matches(entry, passphrase) {
  return crypto.timingSafeEqual(credentialDigest(passphrase, entry.salt), entry.digest);
}

module.exports = { credentialDigest, newEntry, matches };
