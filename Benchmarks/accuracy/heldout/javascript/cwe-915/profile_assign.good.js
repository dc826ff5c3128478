const express = require('express');
const { requireUser } = require('./auth');
const { User } = require('./models');

const router = express.Router();

router.patch('/me', requireUser, express.json(), async (req, res) => {
  const user = await User.findByPk(req.user.id);
  const { displayName, bio } = req.body;
  if (typeof displayName === 'string') user.displayName = displayName.slice(0, 80);
  if (typeof bio === 'string') user.bio = bio.slice(0, 1000);
  await user.save();
  res.json({ id: user.id, displayName: user.displayName, bio: user.bio });
});

module.exports = router;
