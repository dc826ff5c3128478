const fs = require('fs');
const express = require('express');
const xpath = require('xpath');
const { DOMParser } = require('@xmldom/xmldom');

const doc = new DOMParser().parseFromString(fs.readFileSync('staff.xml', 'utf8'), 'text/xml');
const app = express();

app.get('/staff/:login', (req, res) => {
  const find = xpath.parse("//person[login=$login and @listed='yes']/phone/text()");
  const nodes = find.select({ node: doc, variables: { login: req.params.login } });
  if (nodes.length === 0) {
    return res.status(404).json({ error: 'nobody by that login' });
  }
  return res.json({ phone: nodes[0].nodeValue });
});

app.listen(3000);
