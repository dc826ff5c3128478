const crypto = require('crypto');

function protect(text, encKey, macKey) {
  const iv = crypto.randomBytes(16);
  const cipher = crypto.createCipheriv('aes-256-cbc', encKey, iv);
  const data = Buffer.concat([iv, cipher.update(text, 'utf8'), cipher.final()]);
  const mac = crypto.createHmac('sha256', macKey).update(data).digest();
  return Buffer.concat([mac, data]).toString('base64');
}

const encKey = Buffer.from(process.env.ENC_KEY, 'hex');
const macKey = Buffer.from(process.env.MAC_KEY, 'hex');

process.stdin.setEncoding('utf8');
process.stdin.on('data', (line) => {
  console.log(protect(line.trim(), encKey, macKey));
});
