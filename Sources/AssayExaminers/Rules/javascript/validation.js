function clean(text) {
  // ruleid: assay.javascript.replace-first-only
  const a = text.replace('<', '&lt;');
  // ruleid: assay.javascript.replace-first-only
  const b = text.replace("'", "\\'");
  // ok: assay.javascript.replace-first-only
  const c = text.replace(/</g, '&lt;');
  // ok: assay.javascript.replace-first-only
  const d = text.replace('hello', 'bye');
  // ruleid: assay.javascript.replace-first-only
  const e = text.replace('../', '');
  // ruleid: assay.javascript.markup-removed-by-pattern
  const f = text.replace(/<script[^>]*>.*?<\/script>/gi, '');
  // ruleid: assay.javascript.markup-removed-by-pattern
  const g = text.replace(/javascript:/gi, '');
  // ok: assay.javascript.markup-removed-by-pattern
  const h = DOMPurify.sanitize(text);
  // ok: assay.javascript.markup-removed-by-pattern
  const h2 = text.replace(/\s+/g, ' ');
  // ruleid: assay.javascript.backslash-not-escaped
  const i = text.replace(/'/g, "\\'");
  // ruleid: assay.javascript.backslash-not-escaped
  const j = text.replace(/"/g, '\\"');
  // ok: assay.javascript.backslash-not-escaped
  const k = text.replace(/\\/g, '\\\\').replace(/"/g, '\\"');
  // ok: assay.javascript.backslash-not-escaped
  const l = text.replace(/"/g, '&quot;');
}

// ruleid: assay.javascript.escaping-switched-off
nunjucks.configure('views', { autoescape: false });
// ok: assay.javascript.escaping-switched-off
nunjucks.configure('views', { autoescape: true });
// ruleid: assay.javascript.escaping-switched-off
Mustache.escape = (text) => text;
// ruleid: assay.javascript.escaping-switched-off
const t = Handlebars.compile(source, { noEscape: true });
// ok: assay.javascript.escaping-switched-off
const u = Handlebars.compile(source);

function allowed(url, parsed, email) {
  // ruleid: assay.javascript.host-checked-as-text
  if (url.includes('example.com')) return true;
  // ruleid: assay.javascript.host-checked-as-text
  if (url.startsWith('https://example.com')) return true;
  // ok: assay.javascript.host-checked-as-text
  if (url.startsWith('https://example.com/')) return true;
  // ok: assay.javascript.host-checked-as-text
  if (parsed.hostname === 'example.com') return true;
  // ruleid: assay.javascript.host-checked-as-text
  if (email.endsWith('example.com')) return true;
  // ok: assay.javascript.host-checked-as-text
  if (email.endsWith('@example.com')) return true;
}

function isValidName(name) {
  // ruleid: assay.javascript.pattern-not-anchored
  return /[a-z0-9]+/.test(name);
}
function isValidCode(code) {
  // ok: assay.javascript.pattern-not-anchored
  return /^[a-z0-9]+$/.test(code);
}
function order(id) {
  // ruleid: assay.javascript.pattern-not-anchored
  if (!/\d+/.test(id)) throw new Error('bad id');
  // ok: assay.javascript.pattern-not-anchored
  if (!/^\d+$/.test(id)) throw new Error('bad id');
  // ok: assay.javascript.pattern-not-anchored
  if (/\d/.test(id)) count();
}

function toCsv(rows) {
  // ruleid: assay.javascript.csv-cell-from-input
  return rows.map((r) => Object.values(r).join(',')).join('\n');
}
function toCsv2(rows) {
  // ruleid: assay.javascript.csv-cell-from-input
  return rows.map((r) => [r.name, r.note].join(',')).join('\n');
}
function total(rows) {
  // ok: assay.javascript.csv-cell-from-input
  return rows.map((r) => r.amount).join('+');
}
function toJson(rows) {
  // ok: assay.javascript.csv-cell-from-input
  return JSON.stringify(rows.map((r) => r.name));
}
