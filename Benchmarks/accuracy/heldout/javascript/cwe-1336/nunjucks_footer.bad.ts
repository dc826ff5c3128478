import nunjucks from 'nunjucks';
import type { Request, Response } from 'express';
import { shopOf } from './shops';

const env = new nunjucks.Environment(null, { autoescape: true });

export async function footer(req: Request, res: Response): Promise<void> {
  const shop = await shopOf(req.params.slug);
  const text = String(req.query.text ?? shop.footer);
  const html = env.renderString('<footer>' + text + ' &middot; {{ shop.name }}</footer>', { shop });
  res.type('html').send(html);
}
