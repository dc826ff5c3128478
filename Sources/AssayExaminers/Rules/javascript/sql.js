const express = require('express');
const mysql = require('mysql2/promise');
const { Pool } = require('pg');
const sqlite3 = require('sqlite3').verbose();
const app = express();
const pool = new Pool();
const db = new sqlite3.Database(':memory:');
const knex = require('knex')({ client: 'pg' });
const { sequelize, QueryTypes } = require('./models');

app.get('/users/:id', async (req, res) => {
  // ruleid: assay.javascript.sql-built-from-input
  const a = await pool.query(`SELECT * FROM users WHERE id = ${req.params.id}`);
  const { name } = req.query;
  const sql = "SELECT * FROM users WHERE name = '" + name + "'";
  // ruleid: assay.javascript.sql-built-from-input
  db.all(sql, (err, rows) => { res.json(rows); });
  // ok: assay.javascript.sql-built-from-input
  db.all('SELECT * FROM users WHERE name = ?', [name], (err, rows) => { res.json(rows); });
  // ok: assay.javascript.sql-built-from-input
  await pool.query({ text: 'SELECT * FROM users WHERE id = $1', values: [req.params.id] });
  // ruleid: assay.javascript.sql-built-from-input
  await pool.query({ text: `SELECT * FROM users WHERE id = '${req.params.id}'` });
  // ruleid: assay.javascript.sql-built-from-input
  await sequelize.query('SELECT * FROM t WHERE a = "' + req.body.a + '"', { type: QueryTypes.SELECT });
  // ok: assay.javascript.sql-built-from-input
  await sequelize.query('SELECT * FROM t WHERE a = :a', { replacements: { a: req.body.a } });
  // ruleid: assay.javascript.sql-built-from-input
  await knex('t').whereRaw(`lower(name) = '${name}'`);
  // ok: assay.javascript.sql-built-from-input
  await knex('t').whereRaw('lower(name) = ?', [name]);
  // ruleid: assay.javascript.sql-built-from-input
  await knex.raw(['SELECT * FROM t WHERE x =', req.body.x].join(' '));
});

function listOrders(status, sort) {
  let q = 'SELECT * FROM orders';
  q += ' WHERE status = ' + status;
  // ruleid: assay.javascript.sql-built-from-input
  return pool.query(q);
}

const SORTS = { date: 'created_at', name: 'name' };
const COLUMNS = ['created_at', 'name'];

async function listSafely(status, sort, dir, ids, page) {
  const column = SORTS[sort] || 'created_at';
  const order = dir === 'desc' ? 'DESC' : 'ASC';
  // ok: assay.javascript.sql-built-from-input
  await pool.query(`SELECT * FROM orders WHERE status = $1 ORDER BY ${column} ${order}`, [status]);
  if (!COLUMNS.includes(sort)) throw new Error('unknown column');
  // ok: assay.javascript.sql-built-from-input
  await pool.query(`SELECT * FROM orders ORDER BY ${sort} LIMIT ${parseInt(page, 10)}`);
  const marks = ids.map(() => '?').join(', ');
  // ok: assay.javascript.sql-built-from-input
  await pool.query(`SELECT * FROM orders WHERE id IN (${marks})`, ids);
  // ok: assay.javascript.sql-built-from-input
  await pool.query(`SELECT * FROM orders WHERE id IN (${ids.map((_, i) => `$${i + 1}`).join(', ')})`, ids);
  // ok: assay.javascript.sql-built-from-input
  await pool.query('SELECT * FROM orders WHERE status = ' + mysql.escape(status));
}

class UserRepository {
  constructor(db) { this.db = db; }
  async byEmail(email) {
    const statement = this.db.prepare('SELECT * FROM users WHERE email = ?');
    // ok: assay.javascript.sql-built-from-input
    const row = statement.get(email);
    // ruleid: assay.javascript.sql-built-from-input
    return this.db.prepare(`SELECT * FROM logins WHERE email = '${email}'`).all();
  }
  async search(term) {
    const parts = [];
    parts.push("title LIKE '%" + term + "%'");
    const clause = parts.join(' AND ');
    // ruleid: assay.javascript.sql-built-from-input
    return this.db.query('SELECT * FROM posts WHERE ' + clause);
  }
  async tagged(term) {
    // ok: assay.javascript.sql-built-from-input
    return this.db.query(SQL`SELECT * FROM posts WHERE title = ${term}`);
  }
  async wrapper(sql, params) {
    // ok: assay.javascript.sql-built-from-input
    return this.db.query(sql, params);
  }
  async count(table) {
    switch (table) {
      case 'users': return this.db.query('SELECT count(*) FROM users');
      default: throw new Error('unknown table');
    }
  }
}
