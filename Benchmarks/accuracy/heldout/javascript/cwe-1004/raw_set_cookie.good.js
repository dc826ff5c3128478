const http = require('http');
const { randomBytes } = require('crypto');
const { readBody, verify } = require('./login');

const sessions = new Map();

http.createServer(async (req, res) => {
  if (req.method !== 'POST' || req.url !== '/login') {
    res.writeHead(404).end();
    return;
  }
  const user = await verify(await readBody(req));
  if (!user) {
    res.writeHead(401).end();
    return;
  }
  const sid = randomBytes(32).toString('hex');
  sessions.set(sid, user);
  res.setHeader('Set-Cookie', `sid=${sid}; Path=/; Secure; HttpOnly; SameSite=Lax`);
  res.writeHead(204).end();
}).listen(8080);
