const router = require('express').Router();
const { requireUser } = require('./auth');
const db = require('./db');

router.get('/orders', requireUser, async (req, res) => {
  const { rows } = await db.query('SELECT id, total FROM orders WHERE user_id = $1', [req.user.id]);
  res.json(rows);
});

router.get('/orders/:id', requireUser, async (req, res) => {
  const { rows } = await db.query(
    'SELECT * FROM orders WHERE id = $1 AND user_id = $2', [req.params.id, req.user.id]);
  if (rows.length === 0) return res.sendStatus(404);
  return res.json(rows[0]);
});

module.exports = router;
