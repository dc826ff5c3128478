const http = require('http');
const fs = require('fs');
const path = require('path');

const root = path.resolve('/srv/public');

http.createServer((req, res) => {
  const name = decodeURIComponent(req.url.split('?')[0]);
  const file = path.join(root, name);
  const stream = fs.createReadStream(file);
  stream.on('error', () => {
    res.statusCode = 404;
    res.end('not found');
  });
  stream.pipe(res);
}).listen(8080);
