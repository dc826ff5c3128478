app.get('/go', (req, res) => {
  // ruleid: assay.javascript.redirect-from-input
  res.redirect(req.query.url);
  const next = req.query.next || '/';
  // ruleid: assay.javascript.redirect-from-input
  res.redirect(302, next);
  // ruleid: assay.javascript.redirect-from-input
  res.writeHead(302, { Location: req.body.returnTo });
  // ok: assay.javascript.redirect-from-input
  res.redirect('/users/' + req.params.id);
  // ok: assay.javascript.redirect-from-input
  res.redirect(`/users/${req.params.id}`);
  // ruleid: assay.javascript.redirect-from-input
  res.redirect(`https://${req.query.host}/x`);
  // ok: assay.javascript.redirect-from-input
  res.redirect(`https://login.example.com/?next=${encodeURIComponent(next)}`);
  if (!next.startsWith('/')) return res.redirect('/');
  // ruleid: assay.javascript.redirect-from-input
  res.redirect(next);
});

app.get('/safe', (req, res) => {
  const next = req.query.next;
  if (!next.startsWith('/') || next.startsWith('//')) {
    return res.redirect('/');
  }
  // ok: assay.javascript.redirect-from-input
  res.redirect(next);
});

app.get('/list', (req, res) => {
  const target = ALLOWED[req.query.to] || '/';
  // ok: assay.javascript.redirect-from-input
  res.redirect(target);
  const url = isSafeUrl(req.query.url) ? req.query.url : '/';
  // ok: assay.javascript.redirect-from-input
  res.redirect(url);
  const u = new URL(req.query.back, 'https://example.com');
  if (u.origin !== 'https://example.com') return res.redirect('/');
  // ok: assay.javascript.redirect-from-input
  res.redirect(u.toString());
});

function go() {
  const params = new URLSearchParams(window.location.search);
  // ruleid: assay.javascript.redirect-dom
  window.location.href = params.get('next');
  const hash = location.hash.slice(1);
  // ruleid: assay.javascript.redirect-dom
  location.replace(hash);
  // ok: assay.javascript.redirect-dom
  window.location.href = '/home?from=' + encodeURIComponent(hash);
  // ok: assay.javascript.redirect-dom
  location.href = '/home';
  const page = params.get('page');
  if (!PAGES.includes(page)) return;
  // ok: assay.javascript.redirect-dom
  location.assign(page);
}
