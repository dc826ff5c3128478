const http = require('http');
const { URL } = require('url');

const server = http.createServer((req, res) => {
  const url = new URL(req.url, 'http://localhost');
  const expression = (url.searchParams.get('e') || '0 + 0').slice(0, 100);
  res.setHeader('Content-Type', 'application/json');
  try {
    res.end(JSON.stringify({ result: eval(expression) }));
  } catch {
    res.statusCode = 400;
    res.end(JSON.stringify({ error: 'cannot compute that' }));
  }
});

server.listen(8081, '127.0.0.1');
