const express = require('express');
const users = require('./users');

const router = express.Router();
router.use(express.urlencoded({ extended: false }));

router.post('/login', async (req, res) => {
  const user = await users.check(String(req.body.email), String(req.body.password));
  if (!user) return res.redirect('/login?failed=1');
  return req.session.regenerate(() => {
    req.session.uid = user.id;
    res.redirect(req.query.next || '/home');
  });
});

module.exports = router;
