// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
const http = require("http");

/** Reads everything that a client sends. */
async function readBody(request) {
  const pieces = [];
  for await (const piece of request) {
    pieces.push(piece);
  }
  return Buffer.concat(pieces).toString("utf8");
}

/** Takes the weights that a gateway delivers. */
async function receiveScales(request, response) {
  let weights;
  try {
    weights = JSON.parse(await readBody(request));
    if (!Array.isArray(weights)) throw new TypeError("no array");
  } catch (error) {
    response.writeHead(400).end("the delivery cannot be read\n");
    return;
  }
  const grams = weights.reduce((sum, each) => sum + each.grams, 0);
  response.writeHead(200, { "Content-Type": "application/json" });
  response.end(JSON.stringify({ accepted: weights.length, grams }));
}

module.exports = { server: () => http.createServer(receiveScales) };
