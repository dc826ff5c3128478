// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
const SHELF_MARK = /^[A-Z0-9]+(?:[ .-][A-Z0-9]+)*$/;

/** The blocks of a shelf mark in upper case, or null if the text is none. */
function parseShelfMark(entered) {
  const upper = entered.toUpperCase();
  if (!SHELF_MARK.test(upper)) {
    return null;
  }
  return upper.split(/[ .-]/);
}
