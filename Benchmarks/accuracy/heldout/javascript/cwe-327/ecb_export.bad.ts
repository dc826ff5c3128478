import { createCipheriv, randomBytes } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';

export async function encryptFile(source: string, key: Buffer): Promise<string> {
  const target = `${source}.enc`;
  const out = createWriteStream(target, { mode: 0o600 });
  const cipher = createCipheriv('aes-256-ecb', key, null);
  await pipeline(createReadStream(source), cipher, out);
  return target;
}

if (process.argv[2]) {
  const key = process.env.EXPORT_KEY ? Buffer.from(process.env.EXPORT_KEY, 'hex') : randomBytes(32);
  console.log(await encryptFile(process.argv[2], key));
}
