import { Router, Request, Response } from 'express';
import { loadProducts, Product } from './products';

const router = Router();

router.get('/products', async (req: Request, res: Response) => {
  const products = await loadProducts();
  const min = Number(req.query.min ?? 0);
  const max = Number(req.query.max ?? Number.MAX_SAFE_INTEGER);
  const keep = (p: Product): boolean => p.price >= min && p.price <= max;
  res.json(products.filter((p) => keep(p)).slice(0, 50));
});

export default router;
