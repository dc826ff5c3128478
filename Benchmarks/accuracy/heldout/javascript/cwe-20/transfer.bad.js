const express = require('express');
const { accounts } = require('./bank');

const router = express.Router();
router.use(express.json());

router.post('/transfer', async (req, res) => {
  const amount = Number(req.body.amount);
  const from = await accounts.ofUser(req.user.id);
  const to = await accounts.byNumber(String(req.body.to));
  if (!to || from.balance < amount) {
    return res.status(409).json({ error: 'not possible' });
  }
  await accounts.move(from.id, to.id, amount);
  return res.json({ balance: from.balance - amount });
});

module.exports = router;
