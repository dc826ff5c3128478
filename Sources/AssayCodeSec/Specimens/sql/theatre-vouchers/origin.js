// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
const ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

/** Gift vouchers of the box office. */
class VoucherDesk {
  constructor() {
    this.vouchers = new Map();
  }

  /** Issues a gift voucher and returns its code. */
  issueVoucher(valueCents) {
    let code = "";
    for (let place = 0; place < 12; place++) {
      code += ALPHABET[Math.floor(Math.random() * ALPHABET.length)];
    }
    if (this.vouchers.has(code)) {
      throw new Error("this code is taken");
    }
    this.vouchers.set(code, { valueCents, issuedAt: new Date(), redeemedAt: null });
    return code;
  }
}

module.exports = { VoucherDesk };
