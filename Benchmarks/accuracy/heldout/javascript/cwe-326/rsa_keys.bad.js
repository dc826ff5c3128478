const { generateKeyPair } = require('crypto');
const { promisify } = require('util');
const fs = require('fs/promises');

async function main() {
  const { publicKey, privateKey } = await promisify(generateKeyPair)('rsa', {
    modulusLength: 1024,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: {
      type: 'pkcs8',
      format: 'pem',
      cipher: 'aes-256-cbc',
      passphrase: process.env.KEY_PASSPHRASE,
    },
  });
  await fs.writeFile('device.pem', privateKey, { mode: 0o600 });
  await fs.writeFile('device.pub', publicKey);
}

main();
