const crypto = require('crypto');
const CryptoJS = require('crypto-js');
const md5 = require('md5');

function encrypt(text, key) {
  const iv = crypto.randomBytes(16);
  // ok: assay.javascript.crypto-weak-cipher, assay.javascript.crypto-fixed-iv
  const good = crypto.createCipheriv('aes-256-gcm', key, iv);
  // ruleid: assay.javascript.crypto-weak-cipher
  const a = crypto.createCipheriv('des-ede3-cbc', key, iv);
  // ruleid: assay.javascript.crypto-weak-cipher
  const b = crypto.createCipheriv('aes-128-ecb', key, null);
  const algorithm = 'rc4';
  // ruleid: assay.javascript.crypto-weak-cipher
  const c = crypto.createCipheriv(algorithm, key, iv);
  // ok: assay.javascript.crypto-weak-cipher
  const d = crypto.createCipheriv('chacha20-poly1305', key, iv, { authTagLength: 16 });
  // ruleid: assay.javascript.crypto-weak-cipher-library
  const e = CryptoJS.DES.encrypt(text, key);
  // ruleid: assay.javascript.crypto-weak-cipher-library
  const f = CryptoJS.AES.encrypt(text, key, { mode: CryptoJS.mode.ECB });
  // ok: assay.javascript.crypto-weak-cipher-library
  const g = CryptoJS.AES.encrypt(text, key);
  // ok: assay.javascript.crypto-weak-cipher-library
  const g2 = CryptoJS.AES.encrypt(text, key, { mode: CryptoJS.mode.CBC, iv: CryptoJS.lib.WordArray.random(16) });
  // ruleid: assay.javascript.crypto-cipher-without-iv
  const h = crypto.createCipher('aes-256-cbc', key);
  // ruleid: assay.javascript.crypto-cipher-without-iv
  const h2 = crypto.createDecipher('aes192', key);
  // ok: assay.javascript.crypto-cipher-without-iv
  const i = crypto.createCipheriv('aes-256-cbc', key, iv);
  // ok: assay.javascript.crypto-cipher-without-iv
  const i2 = crypto.createDecipheriv('aes-256-cbc', key, iv);
}

const FIXED = Buffer.from('000102030405060708090a0b0c0d0e0f', 'hex');
function encryptBadly(text, key) {
  const iv = Buffer.alloc(16, 0);
  // ruleid: assay.javascript.crypto-fixed-iv
  const a = crypto.createCipheriv('aes-256-cbc', key, iv);
  // ruleid: assay.javascript.crypto-fixed-iv
  const b = crypto.createCipheriv('aes-256-cbc', key, 'abcdefghijklmnop');
  // ruleid: assay.javascript.crypto-fixed-iv
  const c = crypto.createCipheriv('aes-256-cbc', key, FIXED);
  // ruleid: assay.javascript.crypto-fixed-iv
  const d = crypto.createCipheriv('aes-256-cbc', key, key.slice(0, 16));
  const fresh = Buffer.alloc(16);
  crypto.randomFillSync(fresh);
  // ok: assay.javascript.crypto-fixed-iv
  const e = crypto.createCipheriv('aes-256-cbc', key, fresh);
}

function decrypt(payload, key) {
  const [ivHex, body] = payload.split(':');
  const iv = Buffer.from(ivHex, 'hex');
  // ok: assay.javascript.crypto-fixed-iv
  return crypto.createDecipheriv('aes-256-cbc', key, iv).update(body, 'hex', 'utf8');
}

async function web(key, data) {
  // ruleid: assay.javascript.crypto-fixed-iv
  await crypto.subtle.encrypt({ name: 'AES-GCM', iv: new Uint8Array(12) }, key, data);
  const iv = crypto.getRandomValues(new Uint8Array(12));
  // ok: assay.javascript.crypto-fixed-iv
  return crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, data);
}

function sign(data) {
  // ruleid: assay.javascript.crypto-weak-hash
  const a = crypto.createHash('md5').update(data).digest('hex');
  // ruleid: assay.javascript.crypto-weak-hash
  const b = crypto.createHash('sha1').update(data).digest('hex');
  // ruleid: assay.javascript.crypto-weak-hash
  const c = md5(data);
  // ruleid: assay.javascript.crypto-weak-hash
  const d = CryptoJS.MD5(data).toString();
  // ok: assay.javascript.crypto-weak-hash
  const e = crypto.createHash('sha256').update(data).digest('hex');
  // ok: assay.javascript.crypto-weak-hash
  const etag = crypto.createHash('md5').update(data).digest('hex');
  // ok: assay.javascript.crypto-weak-hash
  const f = crypto.createHmac('sha1', TOTP).update(data).digest();
}
