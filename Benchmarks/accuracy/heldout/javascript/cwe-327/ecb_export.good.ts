import { createCipheriv, randomBytes } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';

export async function encryptFile(source: string, key: Buffer): Promise<string> {
  const target = `${source}.enc`;
  const out = createWriteStream(target, { mode: 0o600 });
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, iv);
  out.write(iv);
  await pipeline(createReadStream(source), cipher, out, { end: false });
  out.end(cipher.getAuthTag());
  return target;
}

if (process.argv[2]) {
  const key = process.env.EXPORT_KEY ? Buffer.from(process.env.EXPORT_KEY, 'hex') : randomBytes(32);
  console.log(await encryptFile(process.argv[2], key));
}
