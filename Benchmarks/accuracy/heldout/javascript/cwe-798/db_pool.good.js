const { Pool } = require('pg');

const pool = new Pool({
  host: process.env.PGHOST || 'db.internal',
  database: 'warehouse',
  user: 'warehouse_app',
  password: process.env.PGPASSWORD,
  max: 10,
  ssl: { rejectUnauthorized: true },
});

async function stockOf(sku) {
  const { rows } = await pool.query('SELECT stock FROM items WHERE sku = $1', [sku]);
  return rows.length ? rows[0].stock : 0;
}

module.exports = { pool, stockOf };
