import { Router, json, Request, Response } from 'express';
import puppeteer from 'puppeteer';

export const router = Router();

router.post('/pdf', json({ limit: '100kb' }), async (req: Request, res: Response) => {
  const pages: string[] = Array.isArray(req.body.pages) ? req.body.pages.map(String) : [];
  const browser = await puppeteer.launch();
  try {
    const files = await Promise.all(pages.map(async (text) => {
      const page = await browser.newPage();
      await page.setJavaScriptEnabled(false);
      await page.setContent(`<pre>${text.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</pre>`);
      return page.pdf({ timeout: 0 });
    }));
    res.json(files.map((f) => Buffer.from(f).toString('base64')));
  } finally {
    await browser.close();
  }
});
