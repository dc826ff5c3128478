const xpath = require('xpath');
const ldap = require('ldapjs');
const client = ldap.createClient({ url: 'ldaps://ldap.example.com' });

app.get('/user', (req, res) => {
  // ruleid: assay.javascript.xpath-built-from-input
  const a = xpath.select(`//user[name='${req.query.name}']`, doc);
  const expr = "//user[name='" + req.query.name + "' and pw='" + req.query.pw + "']";
  // ruleid: assay.javascript.xpath-built-from-input
  const b = xpath.select1(expr, doc);
  // ok: assay.javascript.xpath-built-from-input
  const c = xpath.parse('//user[name=$name]').select({ node: doc, variables: { name: req.query.name } });
  // ok: assay.javascript.xpath-built-from-input
  const d = xpath.select('//user', doc);
  // ruleid: assay.javascript.xpath-built-from-input
  const e = xmlDoc.get(`//user[@id="${req.params.id}"]`);
  if (!/^[a-z]+$/i.test(req.query.role)) return res.sendStatus(400);
  // ok: assay.javascript.xpath-built-from-input
  const f = xpath.select(`//user[role='${req.query.role}']`, doc);
});

function findBook(doc, title) {
  const path = `//book[title/text()='${title}']`;
  // ruleid: assay.javascript.xpath-built-from-input
  return doc.evaluate(path, doc, null, XPathResult.ANY_TYPE, null);
}

app.post('/ldap', (req, res) => {
  const opts = {
    scope: 'sub',
    // ruleid: assay.javascript.ldap-filter-from-input
    filter: `(uid=${req.body.username})`,
  };
  client.search('dc=example,dc=com', opts, () => {});
  const safe = { scope: 'sub', filter: new ldap.EqualityFilter({ attribute: 'uid', value: req.body.username }) };
  // ok: assay.javascript.ldap-filter-from-input
  client.search('dc=example,dc=com', safe, () => {});
  // ruleid: assay.javascript.ldap-filter-from-input
  client.bind(`uid=${req.body.username},ou=people,dc=example,dc=com`, req.body.password, () => {});
  // ok: assay.javascript.ldap-filter-from-input
  client.bind(`uid=${escapeDn(req.body.username)},ou=people,dc=example,dc=com`, req.body.password, () => {});
});

function findUser(username) {
  const filter = '(&(objectClass=person)(uid=' + username + '))';
  // ruleid: assay.javascript.ldap-filter-from-input
  client.search('dc=example,dc=com', { filter, scope: 'sub' }, () => {});
  // ok: assay.javascript.ldap-filter-from-input
  client.search('dc=example,dc=com', { filter: '(uid=' + ldapEscape(username) + ')', scope: 'sub' }, () => {});
}
