const express = require('express');
const mysql = require('mysql2/promise');

const pool = mysql.createPool(process.env.DATABASE_URL);
const router = express.Router();

router.get('/customers', async (req, res, next) => {
  try {
    const { city = 'Oslo', name = '' } = req.query;
    const [rows] = await pool.execute(
      'SELECT id, name FROM customers WHERE city = ? AND name LIKE ?',
      [String(city), `${name}%`]
    );
    res.json(rows);
  } catch (err) {
    next(err);
  }
});

module.exports = router;
