const crypto = require('crypto');

function generateToken(length) {
  const chars = 'abcdefghijklmnopqrstuvwxyz0123456789';
  let out = '';
  for (let i = 0; i < length; i++) {
    // ruleid: assay.javascript.random-weak-for-secret
    out += chars.charAt(Math.floor(Math.random() * chars.length));
  }
  return out;
}

// ruleid: assay.javascript.random-weak-for-secret
const otp = Math.floor(100000 + Math.random() * 900000);
// ruleid: assay.javascript.random-weak-for-secret
const sessionId = Math.random().toString(36).substring(2);
// ok: assay.javascript.random-weak-for-secret
const safeOtp = crypto.randomInt(100000, 1000000);
// ok: assay.javascript.random-weak-for-secret
const color = '#' + Math.floor(Math.random() * 16777215).toString(16);

const makePassword = (n) => {
  const set = 'abc';
  // ruleid: assay.javascript.random-weak-for-secret
  return Array.from({ length: n }, () => set[Math.floor(Math.random() * set.length)]).join('');
};

function rollDice() {
  // ok: assay.javascript.random-weak-for-secret
  return 1 + Math.floor(Math.random() * 6);
}

async function reset(user) {
  // ruleid: assay.javascript.random-weak-for-secret
  user.resetToken = Math.random().toString(16);
  // ruleid: assay.javascript.random-weak-for-secret
  await db.save({ id: user.id, apiKey: 'k-' + Math.random() });
  // ok: assay.javascript.random-weak-for-secret
  await sleep(100 * Math.random());
  // ruleid: assay.javascript.random-predictable-secret
  const token = Date.now().toString(36);
  // ruleid: assay.javascript.random-predictable-secret
  const resetToken = crypto.createHash('sha256').update(user.email + Date.now()).digest('hex');
  // ok: assay.javascript.random-predictable-secret
  const csrfToken = crypto.randomBytes(32).toString('hex');
  // ok: assay.javascript.random-predictable-secret
  const tokenExpires = Date.now() + 3600000;
  // ok: assay.javascript.random-predictable-secret
  const fileName = Date.now() + '-' + user.id;
}

function sessionToken(user) {
  // ruleid: assay.javascript.random-predictable-secret
  return user.id + '-' + new Date().getTime();
}
