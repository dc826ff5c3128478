import Database from 'better-sqlite3';
import { createCipheriv, randomBytes } from 'node:crypto';

const db = new Database('/var/lib/clinic/clinic.db');
const key = Buffer.from(process.env.CLINIC_KEY ?? '', 'hex');

function seal(text: string): Buffer {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, iv);
  const data = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), data]);
}

export function addPatient(name: string, nationalId: string, diagnosis: string): number {
  const insert = db.prepare('INSERT INTO patients (name, national_id, diagnosis) VALUES (?, ?, ?)');
  return Number(insert.run(seal(name), seal(nationalId), seal(diagnosis)).lastInsertRowid);
}

export function addAttachment(patient: number, text: string): void {
  db.prepare('INSERT INTO attachments VALUES (?, ?)').run(patient, seal(text));
}
