// ruleid: assay.javascript.regex-exponential
const a = /^(a+)+$/;
// ruleid: assay.javascript.regex-exponential
const b = /^([a-zA-Z0-9]+\s?)*$/;
// ruleid: assay.javascript.regex-exponential
const c = new RegExp('^(\\w+)*@');
// ruleid: assay.javascript.regex-exponential
const d = /(x|xx)+y/;
// ok: assay.javascript.regex-exponential
const e = /^(\d+,)+$/;
// ok: assay.javascript.regex-exponential
const f = /^[a-z0-9]+(-[a-z0-9]+)*$/;
// ok: assay.javascript.regex-exponential
const g = /^([a-zA-Z0-9_.+-]+)@([a-zA-Z0-9-]+)\.([a-zA-Z]{2,5})$/;

app.get('/search', (req, res) => {
  // ruleid: assay.javascript.regex-from-input
  const re = new RegExp(req.query.q, 'i');
  // ok: assay.javascript.regex-from-input
  const safe = new RegExp(_.escapeRegExp(req.query.q), 'i');
  const q = req.query.q.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  // ok: assay.javascript.regex-from-input
  const safe2 = new RegExp(q);
});

function search(term) {
  // ruleid: assay.javascript.regex-from-input
  return rows.filter(r => new RegExp(term).test(r.title));
}
