const axios = require('axios');
const http = require('http');
const fetch = require('node-fetch');
const HOSTS = ['api.example.com', 'cdn.example.com'];

app.get('/proxy', async (req, res) => {
  const target = req.query.url;
  // ruleid: assay.javascript.ssrf-url-from-input
  const a = await axios.get(target);
  // ruleid: assay.javascript.ssrf-url-from-input
  const b = await fetch(`http://${req.params.host}/status`);
  // ruleid: assay.javascript.ssrf-url-from-input
  const c = await axios({ method: 'get', url: req.body.url });
  // ruleid: assay.javascript.ssrf-url-from-input
  http.get({ hostname: req.query.host, path: '/' }, r => r.pipe(res));
  // ok: assay.javascript.ssrf-url-from-input
  const d = await axios.get(`https://api.example.com/users/${req.params.id}`);
  // ok: assay.javascript.ssrf-url-from-input
  const e = await fetch('https://api.example.com/search?q=' + req.query.q);
  // ok: assay.javascript.ssrf-url-from-input
  const f = await fetch(`${API_BASE}/users/${req.params.id}`);
  const parsed = new URL(target);
  if (parsed.protocol !== 'https:') return res.sendStatus(400);
  // ruleid: assay.javascript.ssrf-url-from-input
  const g = await fetch(parsed.href);
  if (!HOSTS.includes(parsed.hostname)) {
    return res.status(400).send('host not allowed');
  }
  // ok: assay.javascript.ssrf-url-from-input
  const h = await fetch(target);
});

app.post('/hook', async (req, res) => {
  let parsed;
  try {
    parsed = new URL(req.body.url);
  } catch (e) {
    return res.sendStatus(400);
  }
  if (!allowedHosts.has(parsed.host)) return res.sendStatus(403);
  // ok: assay.javascript.ssrf-url-from-input
  await axios.post(parsed.toString(), { done: true });
});
