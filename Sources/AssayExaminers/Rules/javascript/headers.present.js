const express = require('express');
const helmet = require('helmet');
// ok: assay.javascript.headers-missing, assay.javascript.framing-not-forbidden
const app = express();
app.use(helmet());
app.get('/', (req, res) => {
  res.send('<html><form method="post"><button>Pay</button></form></html>');
});
app.listen(3000);
