function openBox(key, nonce, body, tag) {
  // ok: assay.javascript.tag-not-checked
  const d = crypto.createDecipheriv('aes-256-gcm', key, nonce);
  d.setAuthTag(tag);
  return d.update(body, 'hex', 'utf8') + d.final('utf8');
}
