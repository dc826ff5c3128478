const http = require('http');

http.createServer((req, res) => {
  if (req.method !== 'POST') {
    res.writeHead(405).end();
    return;
  }
  let body = '';
  req.setEncoding('utf8');
  req.on('data', (chunk) => {
    body += chunk;
  });
  req.on('end', () => {
    const words = body.split(/\s+/).filter(Boolean).length;
    res.end(JSON.stringify({ words }));
  });
}).listen(8080);
