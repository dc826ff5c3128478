// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
const isBlockSign = (sign) => (sign >= "A" && sign <= "Z") || (sign >= "0" && sign <= "9");

/** The blocks of a shelf mark in upper case, or null if the text is none. */
function parseShelfMark(entered) {
  const upper = entered.toUpperCase();
  const blocks = [];
  let start = 0;
  for (let at = 0; at <= upper.length; at += 1) {
    const sign = upper.charAt(at);
    if (isBlockSign(sign)) continue;
    const separates = sign === "" || sign === " " || sign === "." || sign === "-";
    if (!separates || at === start) return null;
    blocks.push(upper.slice(start, at));
    start = at + 1;
  }
  return blocks;
}
