// ruleid: assay.javascript.message-to-any-origin
frame.contentWindow.postMessage({ id: 1 }, '*');
// ok: assay.javascript.message-to-any-origin
frame.contentWindow.postMessage({ id: 1 }, 'https://app.example.com');
// ruleid: assay.javascript.message-to-any-origin
window.parent.postMessage(data, '*');
// ok: assay.javascript.message-to-any-origin
port.postMessage({ id: 1 });

// ruleid: assay.javascript.message-origin-not-checked
window.addEventListener('message', (event) => {
  run(event.data);
});
// ok: assay.javascript.message-origin-not-checked
window.addEventListener('message', (event) => {
  if (event.origin !== 'https://app.example.com') return;
  run(event.data);
});
// ruleid: assay.javascript.message-origin-not-checked
window.onmessage = function (e) {
  run(e.data);
};
function onMessage(e) {
  run(e.data);
}
// ruleid: assay.javascript.message-origin-not-checked
window.addEventListener('message', onMessage);
// ok: assay.javascript.message-origin-not-checked
socket.addEventListener('message', (event) => {
  run(event.data);
});

window.addEventListener('message', (event) => {
  // ruleid: assay.javascript.message-origin-loosely-checked
  if (event.origin.indexOf('example.com') === -1) return;
  // ruleid: assay.javascript.message-origin-loosely-checked
  if (!/example.com/.test(event.origin)) return;
  // ok: assay.javascript.message-origin-loosely-checked
  if (!/^https:\/\/app\.example\.com$/.test(event.origin)) return;
  // ok: assay.javascript.message-origin-loosely-checked
  if (!event.origin.endsWith('.example.com')) return;
  run(event.data);
});

// ruleid: assay.javascript.opener-kept
window.open(link, '_blank');
// ok: assay.javascript.opener-kept
window.open(link, '_blank', 'noopener,noreferrer');
// ok: assay.javascript.opener-kept
window.open('/help', '_blank');

// ruleid: assay.javascript.storage-of-secret
localStorage.setItem('authToken', data.token);
// ruleid: assay.javascript.storage-of-secret
sessionStorage.password = form.password;
// ok: assay.javascript.storage-of-secret
localStorage.setItem('theme', 'dark');
// ok: assay.javascript.storage-of-secret
localStorage.setItem('tokenizer', 'bpe');

function keep(res, password, user) {
  // ruleid: assay.javascript.cleartext-secret-kept
  res.cookie('p', password, { httpOnly: true, secure: true, sameSite: 'lax' });
  // ruleid: assay.javascript.cleartext-secret-kept
  fs.writeFileSync('users.json', JSON.stringify({ name: user.name, password: password }));
  // ok: assay.javascript.cleartext-secret-kept
  fs.writeFileSync('users.json', JSON.stringify({ name: user.name, hash: user.hash }));
  // ok: assay.javascript.cleartext-secret-kept
  res.cookie('lang', user.lang, { httpOnly: true, secure: true, sameSite: 'lax' });
  // ruleid: assay.javascript.credential-in-token
  const t = jwt.sign({ id: user.id, password: user.password }, KEY, { expiresIn: '1h' });
  // ok: assay.javascript.credential-in-token
  const u = jwt.sign({ id: user.id }, KEY, { expiresIn: '1h' });
  // ruleid: assay.javascript.credential-in-token
  const v = jwt.sign({ id: user.id, h: user.passwordHash }, KEY, { expiresIn: '1h' });
  // ruleid: assay.javascript.credential-encoded-only
  const a = Buffer.from(password).toString('base64');
  // ruleid: assay.javascript.credential-encoded-only
  const b = btoa(password);
  // ok: assay.javascript.credential-encoded-only
  const c = Buffer.from(`${user.name}:${password}`).toString('base64');
  // ok: assay.javascript.credential-in-token
  const w = jwt.sign({ sub: user.id, role: user.role }, KEY, { expiresIn: '1h' });
  // ok: assay.javascript.credential-encoded-only
  const d = btoa(user.name);
}

function check(req, body, user) {
  const signature = req.headers['x-signature'];
  const expected = hmac(body);
  // ruleid: assay.javascript.compare-leaks-time
  if (signature === expected) return true;
  // ruleid: assay.javascript.compare-leaks-time
  if (req.headers['x-api-key'] !== process.env.API_KEY) return false;
  // ruleid: assay.javascript.compare-leaks-time
  if (user.password === req.body.password) return true;
  // ok: assay.javascript.compare-leaks-time
  if (crypto.timingSafeEqual(Buffer.from(signature), Buffer.from(expected))) return true;
  // ok: assay.javascript.compare-leaks-time
  if (signature === undefined) return false;
  // ok: assay.javascript.compare-leaks-time
  if (password === confirmPassword) return true;
}
