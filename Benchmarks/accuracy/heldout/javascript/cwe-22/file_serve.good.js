const http = require('http');
const fs = require('fs');
const path = require('path');

const root = path.resolve('/srv/public');

http.createServer((req, res) => {
  const name = decodeURIComponent(req.url.split('?')[0]);
  const file = path.join(root, name);
  if (!file.startsWith(root + path.sep)) {
    res.statusCode = 403;
    res.end();
    return;
  }
  const stream = fs.createReadStream(file);
  stream.on('error', () => {
    res.statusCode = 404;
    res.end('not found');
  });
  stream.pipe(res);
}).listen(8080);
