const http = require('http');
const { URL } = require('url');

function compute(expression) {
  const m = /^\s*(-?\d+(?:\.\d+)?)\s*([-+*/])\s*(-?\d+(?:\.\d+)?)\s*$/.exec(expression);
  if (!m) throw new Error('not understood');
  const [a, b] = [Number(m[1]), Number(m[3])];
  return { '+': a + b, '-': a - b, '*': a * b, '/': a / b }[m[2]];
}

const server = http.createServer((req, res) => {
  const url = new URL(req.url, 'http://localhost');
  const expression = (url.searchParams.get('e') || '0 + 0').slice(0, 100);
  res.setHeader('Content-Type', 'application/json');
  try {
    res.end(JSON.stringify({ result: compute(expression) }));
  } catch {
    res.statusCode = 400;
    res.end(JSON.stringify({ error: 'cannot compute that' }));
  }
});

server.listen(8081, '127.0.0.1');
