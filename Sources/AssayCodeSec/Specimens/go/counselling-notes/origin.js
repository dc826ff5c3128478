// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
const crypto = require("crypto");

const METHOD = "aes-256-ecb";

/** Encrypts the text of a note. */
function sealNote(noteKey, text) {
  const cipher = crypto.createCipheriv(METHOD, noteKey, null);
  return Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
}

/** Decrypts what sealNote made. */
function openNote(noteKey, sealed) {
  const decipher = crypto.createDecipheriv(METHOD, noteKey, null);
  return Buffer.concat([decipher.update(sealed), decipher.final()]).toString("utf8");
}

module.exports = { sealNote, openNote };
