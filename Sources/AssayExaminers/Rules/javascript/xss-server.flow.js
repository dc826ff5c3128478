function page(body) {
  return '<html><body>' + body + '</body></html>';
}

function escapeText(text) {
  return String(text).replace(/[&<>"']/g, (c) => CODES[c]);
}

function answer(res, html) {
  res.send(html);
}

app.get('/hello', (req, res) => {
  // ruleid: assay.javascript.xss-reflected
  answer(res, page(req.query.name));
  // ok: assay.javascript.xss-reflected
  answer(res, page(escapeText(req.query.name)));
  // ok: assay.javascript.xss-reflected
  answer(res, page('hello'));
});
