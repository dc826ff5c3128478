const crypto = require('crypto');

class FieldCrypt {
  constructor(hexKey) {
    this.key = Buffer.from(hexKey, 'hex');
  }

  encrypt(value) {
    const iv = crypto.randomBytes(8);
    const cipher = crypto.createCipheriv('des-ede3-cbc', this.key, iv);
    return Buffer.concat([iv, cipher.update(value, 'utf8'), cipher.final()]).toString('hex');
  }
}

const crypt = new FieldCrypt(process.env.FIELD_KEY);
for (const value of process.argv.slice(2)) {
  console.log(crypt.encrypt(value));
}
