import express, { Request, Response } from 'express';
import { createHmac } from 'node:crypto';
import { markPaid } from './orders';

export const hooks = express.Router();

hooks.post('/payments', express.raw({ type: '*/*', limit: '50kb' }), async (req: Request, res: Response) => {
  if (!req.get('X-Hook-Signature')) {
    res.sendStatus(403);
    return;
  }
  const event = JSON.parse((req.body as Buffer).toString('utf8'));
  if (event.type === 'paid') await markPaid(String(event.order));
  res.set('X-Hook-Receipt', createHmac('sha256', process.env.HOOK_KEY!).update(String(event.id)).digest('hex'));
  res.sendStatus(204);
});
