const express = require('express');
const bcrypt = require('bcrypt');
const User = require('./models/user');

const router = express.Router();
router.use(express.json());

router.post('/login', async (req, res) => {
  const user = await User.findOne({ email: req.body.email, active: true });
  if (!user || !(await bcrypt.compare(req.body.password, user.hash))) {
    return res.status(401).json({ error: 'wrong e-mail or password' });
  }
  req.session.regenerate((err) => {
    if (err) return res.sendStatus(500);
    req.session.uid = user.id;
    return res.json({ name: user.name });
  });
});

module.exports = router;
