const express = require('express');
const { Readable } = require('stream');

const app = express();

app.get('/image', async (req, res) => {
  try {
    const reply = await fetch(String(req.query.url), { signal: AbortSignal.timeout(5000) });
    const type = reply.headers.get('content-type') || '';
    if (!/^image\/(png|jpeg|webp)$/.test(type)) return res.sendStatus(415);
    res.set('Content-Type', type);
    return Readable.fromWeb(reply.body).pipe(res);
  } catch {
    return res.sendStatus(502);
  }
});

app.listen(3000);
