function openBox(key, nonce, body) {
  // ruleid: assay.javascript.tag-not-checked
  const d = crypto.createDecipheriv('aes-256-gcm', key, nonce);
  return d.update(body);
}
function openBox2(key, nonce, body) {
  // ruleid: assay.javascript.tag-not-checked
  return crypto.createDecipheriv('chacha20-poly1305', key, nonce).update(body);
}
function openBox3(key, nonce, body) {
  // ok: assay.javascript.tag-not-checked
  return crypto.createDecipheriv('aes-256-cbc', key, nonce).update(body);
}
