const { body, validationResult } = require('express-validator');
// ok: assay.javascript.validation-result-unused
app.post('/users', [body('email').isEmail()], (req, res) => {
  if (!validationResult(req).isEmpty()) return res.sendStatus(400);
  res.end();
});
