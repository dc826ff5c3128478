const escapeHtml = require('escape-html');

app.get('/hello', async (req, res) => {
  // ruleid: assay.javascript.xss-reflected
  res.send(`<h1>Hello ${req.query.name}</h1>`);
  const { q } = req.query;
  let html = '<ul>';
  html += '<li>' + q + '</li>';
  // ruleid: assay.javascript.xss-reflected
  res.status(200).send(html);
  // ok: assay.javascript.xss-reflected
  res.send(`<h1>Hello ${escapeHtml(req.query.name)}</h1>`);
  // ok: assay.javascript.xss-reflected
  res.json({ name: req.query.name });
  // ok: assay.javascript.xss-reflected
  res.send({ name: req.query.name });
  // ok: assay.javascript.xss-reflected
  res.render('hello', { name: req.query.name });
  // ruleid: assay.javascript.xss-reflected
  res.write('<p>' + req.headers['user-agent'] + '</p>');
  const user = await users.load(req.params.id);
  // ok: assay.javascript.xss-reflected
  res.send(user);
  const safe = req.query.name.replace(/[&<>"']/g, c => MAP[c]);
  // ok: assay.javascript.xss-reflected
  res.send('<p>' + safe + '</p>');
  const weak = req.query.name.replace(/<b>/gi, '');
  // ruleid: assay.javascript.xss-reflected
  res.send('<p>' + weak + '</p>');
});

app.get('/plain', (req, res) => {
  res.setHeader('Content-Type', 'text/plain; charset=utf-8');
  // ok: assay.javascript.xss-reflected
  res.end(req.query.text);
});

http.createServer((req, res) => {
  const name = url.parse(req.url, true).query.name;
  res.writeHead(200, { 'Content-Type': 'text/html' });
  // ruleid: assay.javascript.xss-reflected
  res.end('<html><body>' + name + '</body></html>');
});

router.get('/k', async (ctx) => {
  // ruleid: assay.javascript.xss-reflected
  ctx.body = `<p>${ctx.query.name}</p>`;
  // ok: assay.javascript.xss-reflected
  ctx.body = { name: ctx.query.name };
});

export async function GET(request) {
  const name = new URL(request.url).searchParams.get('name');
  // ruleid: assay.javascript.xss-reflected
  return new Response(`<p>${name}</p>`, { headers: { 'Content-Type': 'text/html' } });
}

function renderComment(author, text) {
  // ruleid: assay.javascript.xss-html-from-parameter
  return `<div class="comment"><b>${author}</b></div>`;
}

function greetingHtml(name) {
  // ruleid: assay.javascript.xss-html-from-parameter
  return '<h1>Hello ' + name + '</h1>';
}

function renderSafely(author, text, count) {
  // ok: assay.javascript.xss-html-from-parameter
  return `<div><b>${escapeHtml(author)}</b> ${Number(count)}</div>`;
}

function renderTagged(author) {
  // ok: assay.javascript.xss-html-from-parameter
  return html`<div>${author}</div>`;
}

app.get('/text', (req, res) => {
  // ok: assay.javascript.xss-reflected
  res.type('text/plain').send(req.query.name);
});
