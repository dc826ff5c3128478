import { createHash, timingSafeEqual } from 'node:crypto';
import { readFile } from 'node:fs/promises';

const ALGORITHM = 'md5';

export async function verifyPackage(file, wantedHex) {
  const digest = createHash(ALGORITHM).update(await readFile(file)).digest();
  const wanted = Buffer.from(wantedHex, 'hex');
  return wanted.length === digest.length && timingSafeEqual(wanted, digest);
}

const [file, wanted] = process.argv.slice(2);
if (!(await verifyPackage(file, wanted))) {
  console.error(`${file} is not the package that was signed`);
  process.exit(1);
}
