const { randomBytes } = require('crypto');
const { mailer } = require('./mailer');
const { User } = require('./models');

async function forgot(req, res) {
  const user = await User.findOne({ where: { email: String(req.body.email) } });
  if (user) {
    user.resetToken = randomBytes(24).toString('base64url');
    user.resetUntil = new Date(Date.now() + 20 * 60_000);
    await user.save();
    await mailer.reset(user.email, user.resetToken);
  }
  return res.json({ message: 'if the address is known, a mail is on its way' });
}

module.exports = { forgot };
