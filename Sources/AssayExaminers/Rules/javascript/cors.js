const express = require('express');
const cors = require('cors');
const app = express();

// ruleid: assay.javascript.cors-any-origin
app.use(cors());
// ruleid: assay.javascript.cors-any-origin
app.use(cors({ origin: '*' }));
// ok: assay.javascript.cors-any-origin
app.use(cors({ origin: ['https://app.example.com'] }));
// ruleid: assay.javascript.cors-any-origin
app.use(cors({ origin: true, credentials: true }));
// ok: assay.javascript.cors-any-origin
app.use(cors({ origin: (o, cb) => { if (ALLOWED.includes(o)) cb(null, true); else cb(new Error('no')); } }));
// ruleid: assay.javascript.cors-any-origin
app.use(cors({ origin: (o, cb) => cb(null, true) }));
// ruleid: assay.javascript.cors-loose-pattern
app.use(cors({ origin: /example\.com/ }));
// ok: assay.javascript.cors-loose-pattern
app.use(cors({ origin: /^https:\/\/[a-z]+\.example\.com$/ }));

app.use((req, res, next) => {
  // ruleid: assay.javascript.cors-any-origin
  res.setHeader('Access-Control-Allow-Origin', '*');
  // ok: assay.javascript.cors-any-origin
  res.setHeader('Access-Control-Allow-Origin', 'https://app.example.com');
  // ruleid: assay.javascript.cors-reflected-origin
  res.header('Access-Control-Allow-Origin', req.headers.origin);
  const origin = req.get('Origin');
  // ruleid: assay.javascript.cors-loose-pattern
  if (origin.endsWith('example.com')) next();
  // ok: assay.javascript.cors-loose-pattern
  if (origin.endsWith('.example.com')) next();
  // ruleid: assay.javascript.cors-reflected-origin
  res.set('Access-Control-Allow-Origin', origin);
  if (ALLOWED.includes(origin)) {
    // ok: assay.javascript.cors-reflected-origin
    res.set('Access-Control-Allow-Origin', origin);
  }
  // ok: assay.javascript.cors-reflected-origin
  res.set('Vary', 'Origin');
});
