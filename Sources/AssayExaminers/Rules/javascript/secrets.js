const jwt = require('jsonwebtoken');
const crypto = require('crypto');
const session = require('express-session');

const connection = mysql.createConnection({
  host: 'localhost',
  user: 'root',
  // ruleid: assay.javascript.secret-hard-coded-password
  password: 'S3cr3tPw!',
  database: 'shop',
});
const safeConnection = mysql.createConnection({
  host: 'localhost',
  // ok: assay.javascript.secret-hard-coded-password
  password: process.env.DB_PASSWORD,
});
// ruleid: assay.javascript.secret-hard-coded-key
const API_KEY = 'f3a9c2d17b6e4a5f';
// ok: assay.javascript.secret-hard-coded-key
const apiKey = process.env.API_KEY;
// ok: assay.javascript.secret-hard-coded-password
const passwordLabel = 'Enter your password';
// ok: assay.javascript.secret-hard-coded-password
const input = { type: 'password', name: 'password' };
// ok: assay.javascript.secret-hard-coded-key, assay.javascript.secret-hard-coded-password
const FIELDS = { password: 'password', accessToken: 'access_token' };
// ruleid: assay.javascript.secret-hard-coded-key
config.jwtSecret = 'my-jwt-secret';
// ruleid: assay.javascript.secret-known-shape
aws.configure('AKIA2E0A8F3B1C9D7E5F', region);
// ok: assay.javascript.secret-known-shape
aws.configure('AKIAIOSFODNN7EXAMPLE', region);
// ruleid: assay.javascript.secret-known-shape
slack.login('xoxb-123456789012-abcdefghijkl');
// ok: assay.javascript.secret-known-shape
slack.login('xoxb');
// ruleid: assay.javascript.secret-in-address
mongoose.connect('mongodb://admin:hunter22@db.example.com:27017/app');
// ok: assay.javascript.secret-in-address
mongoose.connect('mongodb://localhost:27017/app');
// ruleid: assay.javascript.secret-in-address
const pool = new Pool('postgres://svc:pa55word@10.0.0.5/app');
// ok: assay.javascript.secret-in-address
const pool2 = new Pool(`postgres://svc:${process.env.PW}@10.0.0.5/app`);

function issue(user) {
  // ruleid: assay.javascript.secret-in-call
  return jwt.sign({ id: user.id }, 'shhhhh', { expiresIn: '1h' });
}
function issueSafely(user) {
  // ok: assay.javascript.secret-in-call
  return jwt.sign({ id: user.id }, process.env.JWT_SECRET, { expiresIn: '1h' });
}
// ruleid: assay.javascript.secret-in-call
app.use(session({ secret: 'keyboard cat', cookie: { secure: true, httpOnly: true, sameSite: 'lax' } }));
// ok: assay.javascript.secret-in-call
app.use(session({ secret: process.env.SESSION_SECRET, cookie: { secure: true, httpOnly: true, sameSite: 'lax' } }));

function mac(text) {
  // ruleid: assay.javascript.secret-crypto-key
  const a = crypto.createHmac('sha256', 'constant-key').update(text).digest('hex');
  const key = Buffer.from('00112233445566778899aabbccddeeff', 'hex');
  // ruleid: assay.javascript.secret-crypto-key
  const b = crypto.createCipheriv('aes-128-gcm', key, crypto.randomBytes(12));
  // ok: assay.javascript.secret-crypto-key
  const c = crypto.createHmac('sha256', process.env.MAC_KEY).update(text).digest('hex');
  const fromEnv = Buffer.from(process.env.KEY, 'hex');
  // ok: assay.javascript.secret-crypto-key
  const d = crypto.createCipheriv('aes-256-gcm', fromEnv, crypto.randomBytes(12));
}

// ruleid: assay.javascript.secret-hard-coded-password
const ADMIN_PASSWORD = 'letmein99';

function signIn(name, password) {
  // ruleid: assay.javascript.secret-hard-coded-password
  if (name === 'admin' && password === 'letmein77') return true;
  // ok: assay.javascript.secret-hard-coded-password
  if (field.type === 'password') return false;
}
