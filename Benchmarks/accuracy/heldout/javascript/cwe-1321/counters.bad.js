const http = require('http');

const counts = {};

function bump(page, field, value) {
  if (!counts[page]) counts[page] = {};
  counts[page][field] = value;
}

http.createServer((req, res) => {
  const url = new URL(req.url, 'http://localhost');
  bump(
    url.searchParams.get('page') || 'home',
    url.searchParams.get('field') || 'views',
    url.searchParams.get('value') || '1',
  );
  res.end('counted');
}).listen(8090, '127.0.0.1');
