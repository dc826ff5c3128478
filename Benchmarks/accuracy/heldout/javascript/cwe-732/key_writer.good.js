const fs = require('fs');
const path = require('path');
const { generateKeyPairSync } = require('crypto');

function createKeys(dir) {
  fs.mkdirSync(dir, { recursive: true, mode: 0o700 });
  const { publicKey, privateKey } = generateKeyPairSync('ed25519', {
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  fs.writeFileSync(path.join(dir, 'id.pub'), publicKey, { mode: 0o644 });
  const file = path.join(dir, 'id.pem');
  fs.writeFileSync(file, privateKey, { mode: 0o600 });
  return file;
}

console.log(createKeys(process.argv[2] || './keys'));
