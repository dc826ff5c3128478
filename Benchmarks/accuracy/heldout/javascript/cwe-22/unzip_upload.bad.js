import AdmZip from 'adm-zip';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

const MAX = 20 * 1024 * 1024;

export async function unpack(buffer, dest) {
  const base = path.resolve(dest);
  let total = 0;
  for (const entry of new AdmZip(buffer).getEntries()) {
    if (entry.isDirectory) continue;
    total += entry.header.size;
    if (total > MAX) throw new Error('archive too large');
    const target = path.join(base, entry.entryName);
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(target, entry.getData());
  }
  return total;
}
