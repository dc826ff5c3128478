const express = require('express');
const { Readable } = require('stream');

const app = express();
const HOSTS = new Set(['images.example.org', 'cdn.example.net']);

app.get('/image', async (req, res) => {
  try {
    const url = new URL(String(req.query.url));
    if (url.protocol !== 'https:' || url.port !== '' || !HOSTS.has(url.hostname)) {
      return res.status(400).send('that picture is not ours');
    }
    const reply = await fetch(url, { signal: AbortSignal.timeout(5000), redirect: 'error' });
    const type = reply.headers.get('content-type') || '';
    if (!/^image\/(png|jpeg|webp)$/.test(type)) return res.sendStatus(415);
    res.set('Content-Type', type);
    return Readable.fromWeb(reply.body).pipe(res);
  } catch {
    return res.sendStatus(502);
  }
});

app.listen(3000);
