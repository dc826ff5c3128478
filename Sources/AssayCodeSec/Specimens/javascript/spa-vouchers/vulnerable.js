// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
const VOUCHER_SIGNS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

/** A new voucher code, as it is printed on the card. */
function newVoucherCode(housePrefix) {
  let code = housePrefix;
  for (let position = 0; position < 12; position += 1) {
    if (position % 4 === 0) {
      code += "-";
    }
    code += VOUCHER_SIGNS[Math.floor(Math.random() * VOUCHER_SIGNS.length)];
  }
  return code;
}
