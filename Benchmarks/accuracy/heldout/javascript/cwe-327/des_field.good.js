const crypto = require('crypto');

class FieldCrypt {
  constructor(hexKey) {
    this.key = Buffer.from(hexKey, 'hex');
  }

  encrypt(value) {
    const iv = crypto.randomBytes(12);
    const cipher = crypto.createCipheriv('chacha20-poly1305', this.key, iv, { authTagLength: 16 });
    const data = Buffer.concat([cipher.update(value, 'utf8'), cipher.final()]);
    return Buffer.concat([iv, cipher.getAuthTag(), data]).toString('hex');
  }
}

const crypt = new FieldCrypt(process.env.FIELD_KEY);
for (const value of process.argv.slice(2)) {
  console.log(crypt.encrypt(value));
}
