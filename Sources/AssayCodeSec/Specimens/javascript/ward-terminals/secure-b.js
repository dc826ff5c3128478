// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
const crypto = require("node:crypto");

const SHIFT_HOURS = 9;

class ShiftBook {
  #sealKey = crypto.randomBytes(32);
  #ended = new Set();
  #clock;

  constructor(clock) {
    this.#clock = clock;
  }

  #seal(content) {
    return crypto.createHmac("sha256", this.#sealKey).update(content).digest();
  }

  signIn(nurseId, terminal) {
    const since = this.#clock();
    const until = since + SHIFT_HOURS * 3_600_000;
    const content = JSON.stringify({ nurseId, terminal, since, until, serial: crypto.randomUUID() });
    return `${Buffer.from(content).toString("base64url")}.${this.#seal(content).toString("base64url")}`;
  }

  whoIs(shiftKey) {
    const [content, seal] = String(shiftKey).split(".").map((part) => Buffer.from(part, "base64url"));
    const expected = this.#seal(content);
    if (seal === undefined || seal.length !== expected.length || !crypto.timingSafeEqual(seal, expected)) return null;
    const { nurseId, terminal, since, until, serial } = JSON.parse(content);
    if (this.#clock() >= until) return null;
    return this.#ended.has(serial) ? null : { nurseId, terminal, since };
  }

  signOut(shiftKey) {
    if (this.whoIs(shiftKey) === null) return;
    const [content] = shiftKey.split(".");
    this.#ended.add(JSON.parse(Buffer.from(content, "base64url")).serial);
  }
}

function createShiftBook(clock) {
  return new ShiftBook(clock);
}
