const libxmljs = require('libxmljs2');
const vm = require('vm');

function parse(xml) {
  // ruleid: assay.javascript.xml-external-entities
  const a = libxmljs.parseXml(xml, { noent: true, noblanks: true });
  // ok: assay.javascript.xml-external-entities
  const b = libxmljs.parseXml(xml, { noent: false, nonet: true });
  // ok: assay.javascript.xml-external-entities
  const c = libxmljs.parseXml(xml);
  const options = { noblanks: true, dtdload: true };
  // ruleid: assay.javascript.xml-external-entities
  const d = libxmljs.parseXmlString(xml, options);
  // ruleid: assay.javascript.xml-external-entities-in-text
  vm.runInContext('libxml.parseXml(data, { noblanks: true, noent: true })', sandbox);
  // ok: assay.javascript.xml-external-entities-in-text
  vm.runInContext('libxml.parseXml(data, { noblanks: true })', sandbox);
  // ruleid: assay.javascript.xml-external-entities-in-text
  vm.runInNewContext(`libxml.parseXmlString(data, {noent: true})`, sandbox, { timeout: 10 });
  // ok: assay.javascript.xml-external-entities-in-text
  vm.runInNewContext('parse(data)', sandbox);
  // ruleid: assay.javascript.xml-entity-expansion
  libxmljs.parseXml(xml, { huge: true });
  // ok: assay.javascript.xml-entity-expansion
  libxmljs.parseXml(xml, { huge: false });
  const o = { huge: true };
  // ruleid: assay.javascript.xml-entity-expansion
  libxmljs.parseXml(xml, o);
  // ok: assay.javascript.xml-entity-expansion
  libxmljs.parseXml(xml, { recover: true });
}

function saxParser() {
  const parser = sax.parser(true);
  parser.ondoctype = (doctype) => {
    let m;
    while ((m = ENTITY.exec(doctype))) {
      // ruleid: assay.javascript.xml-entities-by-hand
      parser.ENTITIES[m[1]] = m[2];
    }
  };
  // ok: assay.javascript.xml-entities-by-hand
  parser.ontext = (t) => out.push(t);
  // ruleid: assay.javascript.xml-entities-by-hand
  parser.on('entityDecl', (name, value) => {});
  // ok: assay.javascript.xml-entities-by-hand
  parser.on('startElement', (name, value) => {});
}

app.post('/xml', (req, res) => {
  // ruleid: assay.javascript.xml-expat-input
  const a = xml2json.toJson(req.body, { object: true });
  // ok: assay.javascript.xml-expat-input
  const b = xml2json.toJson(FIXED, { object: true });
  const p = new expat.Parser('UTF-8');
  // ruleid: assay.javascript.xml-expat-input
  p.write(req.body.xml);
  const doc = req.body.doc;
  if (/<!DOCTYPE/i.test(doc)) return res.sendStatus(400);
  // ok: assay.javascript.xml-expat-input
  const c = xml2json.toJson(doc);
});
