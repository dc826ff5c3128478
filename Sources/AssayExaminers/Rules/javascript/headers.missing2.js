const express = require('express');
// ruleid: assay.javascript.headers-missing, assay.javascript.framing-not-forbidden
let app = express();
app.get('/', (req, res) => res.render('index', { form: '<form>' }));
app.listen(process.env.PORT);
