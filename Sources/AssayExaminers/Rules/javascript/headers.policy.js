const express = require('express');
// ok: assay.javascript.headers-missing, assay.javascript.framing-not-forbidden
const app = express();
app.use((req, res, next) => {
  res.setHeader('Content-Security-Policy', "default-src 'self'; frame-ancestors 'none'");
  next();
});
app.get('/', (req, res) => {
  res.send('<html><form method="post"><button>Pay</button></form></html>');
});
app.listen(3000);
