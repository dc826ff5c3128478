const fs = require('fs');
const libxml = require('libxmljs2');

function readTrack(file) {
  const text = fs.readFileSync(file, 'utf8');
  if (text.length > 2_000_000) throw new Error('track too large');
  const doc = libxml.parseXml(text, { noent: true, nonet: true, huge: true });
  return doc.find("//*[local-name()='trkpt']").map((p) => ({
    lat: Number(p.attr('lat').value()),
    lon: Number(p.attr('lon').value()),
    note: p.text().slice(0, 200),
  }));
}

process.on('message', ({ id, file }) => {
  process.send({ id, points: readTrack(file) });
});
