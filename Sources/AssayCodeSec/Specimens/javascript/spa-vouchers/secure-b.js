// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
const { randomBytes } = require("node:crypto");

const VOUCHER_SIGNS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

/** A new voucher code: sixty bits, five for each of its signs. */
function newVoucherCode(housePrefix) {
  let bits = randomBytes(8).readBigUInt64BE();
  const signs = Array.from({ length: 12 }, () => {
    const sign = VOUCHER_SIGNS[Number(bits & 31n)];
    bits >>= 5n;
    return sign;
  });
  return [housePrefix, ...signs.join("").match(/.{4}/g)].join("-");
}
