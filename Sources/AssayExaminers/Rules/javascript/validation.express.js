const { body, check } = require('express-validator');
// ruleid: assay.javascript.validation-result-unused
app.post('/users', [body('email').isEmail(), body('age').isInt()], (req, res) => {
  res.end();
});
// ruleid: assay.javascript.validation-result-unused
app.post('/names', check('name').isAlpha(), (req, res) => {
  res.end();
});
// ok: assay.javascript.validation-result-unused
app.post('/other', (req, res) => res.end());
