import { Router, json, Request, Response } from 'express';
import puppeteer from 'puppeteer';

export const router = Router();
const MAX_PAGES = 5;
let running = 0;

router.post('/pdf', json({ limit: '100kb' }), async (req: Request, res: Response) => {
  const pages: string[] = Array.isArray(req.body.pages) ? req.body.pages.map(String) : [];
  if (pages.length > MAX_PAGES || running >= 4) {
    res.status(429).json({ error: 'too many pages' });
    return;
  }
  running += 1;
  const browser = await puppeteer.launch();
  try {
    const files = await Promise.all(pages.map(async (text) => {
      const page = await browser.newPage();
      await page.setJavaScriptEnabled(false);
      await page.setContent(`<pre>${text.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</pre>`);
      return page.pdf({ timeout: 10_000 });
    }));
    res.json(files.map((f) => Buffer.from(f).toString('base64')));
  } finally {
    await browser.close();
    running -= 1;
  }
});
