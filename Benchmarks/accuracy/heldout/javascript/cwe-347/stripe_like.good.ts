import express, { Request, Response } from 'express';
import { createHmac, timingSafeEqual } from 'node:crypto';
import { markPaid } from './orders';

export const hooks = express.Router();

function genuine(req: Request): boolean {
  const wanted = createHmac('sha256', process.env.HOOK_KEY!).update(req.body as Buffer).digest();
  const given = Buffer.from(req.get('X-Hook-Signature') ?? '', 'hex');
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}

hooks.post('/payments', express.raw({ type: '*/*', limit: '50kb' }), async (req: Request, res: Response) => {
  if (!genuine(req)) {
    res.sendStatus(403);
    return;
  }
  const event = JSON.parse((req.body as Buffer).toString('utf8'));
  if (event.type === 'paid') await markPaid(String(event.order));
  res.sendStatus(204);
});
