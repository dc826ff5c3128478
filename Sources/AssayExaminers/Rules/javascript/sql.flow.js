const { Pool } = require('pg');
const pool = new Pool();

function run(sql, params) {
  return pool.query(sql, params);
}

function requestedName(req) {
  return req.query.name;
}

function safeColumn(name) {
  if (!COLUMNS.includes(name)) throw new Error('unknown column');
  return name;
}

app.get('/users', async (req, res) => {
  // ruleid: assay.javascript.sql-built-from-input
  await run(`SELECT * FROM users WHERE name = '${req.query.name}'`);
  // ok: assay.javascript.sql-built-from-input
  await run('SELECT * FROM users WHERE name = $1', [req.query.name]);
  const name = requestedName(req);
  // ruleid: assay.javascript.sql-built-from-input
  await pool.query("SELECT * FROM users WHERE name = '" + name + "'");
  const column = safeColumn(req.query.sort);
  // ok: assay.javascript.sql-built-from-input
  await pool.query(`SELECT * FROM users ORDER BY ${column}`);
});
