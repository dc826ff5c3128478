const crypto = require('crypto');
const { User } = require('./models');

async function register(req, res) {
  const email = String(req.body.email || '').toLowerCase();
  const password = String(req.body.password || '');
  if (password.length < 12) return res.status(422).json({ error: 'use 12 characters or more' });
  const salt = crypto.randomBytes(16).toString('hex');
  const hash = crypto.createHash('sha512').update(salt + password).digest('hex');
  const user = await User.create({ email, salt, hash });
  return res.status(201).json({ id: user.id });
}

module.exports = register;
