// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
const { Transform } = require("node:stream");
const { pipeline } = require("node:stream/promises");
const { json } = require("node:stream/consumers");

class Meter extends Transform {
  constructor(most) {
    super();
    this.left = most;
  }

  _transform(piece, encoding, done) {
    this.left -= piece.length;
    done(this.left < 0 ? new RangeError("more than a report can hold") : null, piece);
  }
}

async function readReport(req) {
  const meter = new Meter(1_000_000);
  const [content] = await Promise.all([json(meter), pipeline(req, meter)]);
  if (Object.prototype.toString.call(content) !== "[object Object]") {
    throw new TypeError("the report must be an object");
  }
  return content;
}
