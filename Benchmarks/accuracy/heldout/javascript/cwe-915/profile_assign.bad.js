const express = require('express');
const { requireUser } = require('./auth');
const { User } = require('./models');

const router = express.Router();

router.patch('/me', requireUser, express.json(), async (req, res) => {
  const user = await User.findByPk(req.user.id);
  Object.assign(user, req.body);
  await user.save();
  res.json({ id: user.id, displayName: user.displayName, bio: user.bio });
});

module.exports = router;
