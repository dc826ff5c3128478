const express = require('express');
const { requireUser } = require('../auth');
const { User } = require('../models');

const router = express.Router();
router.use(requireUser);

router.get('/', async (req, res) => {
  res.json(await User.findAll({ attributes: ['id', 'name'] }));
});

router.put('/:id/role', async (req, res) => {
  if (req.user.role !== 'admin') {
    return res.status(403).json({ error: 'only for administrators' });
  }
  const role = ['member', 'editor', 'admin'].find((r) => r === req.body.role);
  const user = await User.findByPk(Number(req.params.id));
  if (!user || !role) return res.sendStatus(404);
  user.role = role;
  await user.save();
  return res.json({ id: user.id, role });
});

module.exports = router;
