const crypto = require('crypto');
const argon2 = require('argon2');
const { User } = require('./models');

async function register(req, res) {
  const email = String(req.body.email || '').toLowerCase();
  const password = String(req.body.password || '');
  if (password.length < 12) return res.status(422).json({ error: 'use 12 characters or more' });
  const hash = await argon2.hash(password, { type: argon2.argon2id });
  const user = await User.create({ email, hash, ref: crypto.randomUUID() });
  return res.status(201).json({ id: user.id });
}

module.exports = register;
