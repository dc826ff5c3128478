import type { Request, Response } from 'express';
import { entriesOf } from './journal';

export async function grep(req: Request, res: Response): Promise<void> {
  const needle = String(req.query.find ?? '');
  if (needle.length < 2 || needle.length > 80) {
    res.status(400).json({ error: 'between 2 and 80 characters' });
    return;
  }
  const pattern = new RegExp(needle.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'i');
  const entries = await entriesOf(Number(res.locals.uid));
  res.json(entries.filter((entry) => pattern.test(entry.text)).map((entry) => entry.id));
}
