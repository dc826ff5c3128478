// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
"use strict";

const crypto = require("crypto");

/** Signs a reader in; returns the id for the cookie. */
function signIn(visits, cookieId, reader) {
  const visitId = cookieId || crypto.randomBytes(16).toString("hex");
  const data = visits.get(visitId) || { shelf: [] };
  data.reader = reader;
  visits.set(visitId, data);
  return visitId;
}

/** Who is signed in, or null. */
function readerOf(visits, cookieId) {
  const data = visits.get(cookieId);
  return data && data.reader ? data.reader : null;
}

module.exports = { signIn, readerOf };
