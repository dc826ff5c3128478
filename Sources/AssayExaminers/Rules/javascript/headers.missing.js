const express = require('express');
// ruleid: assay.javascript.headers-missing, assay.javascript.framing-not-forbidden
const app = express();
app.get('/', (req, res) => {
  res.send('<html><form method="post"><button>Pay</button></form></html>');
});
app.listen(3000);
