const SHELF_MARK = /^[A-Z0-9]+(?:[ .-][A-Z0-9]+)*$/;

/** The blocks of a shelf mark in upper case, or null if the text is none. */
function parseShelfMark(entered) {
  const upper = entered.toUpperCase();
  if (!SHELF_MARK.test(upper)) {
    return null;
  }
  return upper.split(/[ .-]/);
}
