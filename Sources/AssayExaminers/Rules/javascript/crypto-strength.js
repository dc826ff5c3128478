const crypto = require('crypto');
const bcrypt = require('bcrypt');
const tls = require('tls');

// ruleid: assay.javascript.crypto-short-key
crypto.generateKeyPairSync('rsa', { modulusLength: 1024 });
// ok: assay.javascript.crypto-short-key
crypto.generateKeyPairSync('rsa', { modulusLength: 2048 });
// ruleid: assay.javascript.crypto-short-key
const dh = crypto.createDiffieHellman(512);
// ok: assay.javascript.crypto-short-key
const dh2 = crypto.createDiffieHellman(2048);
// ruleid: assay.javascript.crypto-short-key
crypto.generateKeyPairSync('ec', { namedCurve: 'secp160k1' });
// ok: assay.javascript.crypto-short-key
crypto.generateKeyPairSync('ec', { namedCurve: 'prime256v1' });

// ruleid: assay.javascript.tls-old-version
https.createServer({ key, cert, minVersion: 'TLSv1' }, app);
// ruleid: assay.javascript.tls-old-version
tls.connect({ host, secureProtocol: 'TLSv1_method' });
// ok: assay.javascript.tls-old-version
https.createServer({ key, cert, minVersion: 'TLSv1.2' }, app);
// ok: assay.javascript.tls-old-version
tls.connect({ host, secureProtocol: 'TLSv1_2_method' });
// ruleid: assay.javascript.tls-weak-ciphers
https.createServer({ key, cert, ciphers: 'RC4-SHA:AES128-SHA' }, app);
// ok: assay.javascript.tls-weak-ciphers
https.createServer({ key, cert, ciphers: 'ECDHE-RSA-AES128-GCM-SHA256:!RC4:!MD5:!aNULL' }, app);
// ruleid: assay.javascript.tls-weak-ciphers
tls.createServer({ ciphers: 'AES128-SHA:DES-CBC3-SHA:EXPORT' });
// ok: assay.javascript.tls-weak-ciphers
tls.createServer({ ciphers: 'TLS_AES_256_GCM_SHA384' });

async function register(username, password) {
  // ruleid: assay.javascript.password-fast-hash
  const a = crypto.createHash('sha256').update(password).digest('hex');
  // ruleid: assay.javascript.password-fast-hash
  const b = crypto.createHash('sha512').update(salt + password).digest('hex');
  // ok: assay.javascript.password-fast-hash
  const c = crypto.createHash('sha256').update(document).digest('hex');
  // ok: assay.javascript.password-fast-hash, assay.javascript.password-few-iterations
  const d = await bcrypt.hash(password, 12);
  // ruleid: assay.javascript.password-few-iterations
  const e = await bcrypt.hash(password, 5);
  // ruleid: assay.javascript.password-few-iterations
  const f = crypto.pbkdf2Sync(password, crypto.randomBytes(16), 1000, 64, 'sha512');
  const salt2 = crypto.randomBytes(16);
  // ok: assay.javascript.password-few-iterations, assay.javascript.password-fixed-salt
  const g = crypto.pbkdf2Sync(password, salt2, 210000, 64, 'sha512');
  // ruleid: assay.javascript.password-fixed-salt
  const h = crypto.scryptSync(password, 'salt', 64);
  // ruleid: assay.javascript.password-fixed-salt
  const i = crypto.pbkdf2Sync(password, username, 210000, 64, 'sha512');
  // ok: assay.javascript.password-fixed-salt
  const j = crypto.scryptSync(password, salt2, 64);
  const rounds = 4;
  // ruleid: assay.javascript.password-few-iterations
  const k = bcrypt.genSaltSync(rounds);
}
