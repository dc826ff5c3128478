const express = require('express');
const { User } = require('./models');
const { requireUser } = require('./auth');

const router = express.Router();

router.get('/members/:id', requireUser, async (req, res) => {
  const member = await User.findByPk(Number(req.params.id));
  if (!member) return res.status(404).json({ error: 'no such member' });
  return res.json(member.toJSON());
});

router.get('/me', requireUser, (req, res) => {
  res.json({ id: req.user.id, name: req.user.name });
});

module.exports = router;
