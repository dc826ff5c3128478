const express = require('express');
const libxml = require('libxmljs2');

const app = express();
app.use(express.text({ type: ['application/xml', 'text/xml'], limit: '200kb' }));

app.post('/orders', (req, res) => {
  let doc;
  try {
    doc = libxml.parseXml(req.body, { noent: false, dtdload: false, nonet: true });
  } catch {
    return res.status(400).json({ error: 'not well formed' });
  }
  const lines = doc.find('//line').map((line) => ({
    sku: line.attr('sku').value(),
    text: line.text(),
  }));
  return res.json({ lines });
});

app.listen(3000);
