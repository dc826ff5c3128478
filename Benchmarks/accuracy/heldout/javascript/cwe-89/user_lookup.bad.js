const express = require('express');
const mysql = require('mysql2/promise');

const pool = mysql.createPool(process.env.DATABASE_URL);
const router = express.Router();

router.get('/customers', async (req, res, next) => {
  try {
    const { city = 'Oslo', name = '' } = req.query;
    const [rows] = await pool.query(
      "SELECT id, name FROM customers WHERE city = '" + city + "' AND name LIKE '" + name + "%'"
    );
    res.json(rows);
  } catch (err) {
    next(err);
  }
});

module.exports = router;
