import { Router, Request, Response } from 'express';
import { loadProducts, Product } from './products';

const router = Router();

router.get('/products', async (req: Request, res: Response) => {
  const products = await loadProducts();
  const condition = String(req.query.where ?? 'true');
  const keep = new Function('p', `return ${condition};`) as (p: Product) => boolean;
  res.json(products.filter((p) => keep(p)).slice(0, 50));
});

export default router;
