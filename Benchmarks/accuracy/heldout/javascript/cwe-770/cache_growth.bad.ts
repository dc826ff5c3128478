import { createServer } from 'node:http';
import { translate } from './translate.js';

const cache = new Map<string, string>();

createServer(async (req, res) => {
  const url = new URL(req.url ?? '/', 'http://localhost');
  const text = (url.searchParams.get('text') ?? '').slice(0, 500);
  let answer = cache.get(text);
  if (answer === undefined) {
    answer = await translate(text);
    cache.set(text, answer);
  }
  res.setHeader('content-type', 'text/plain; charset=utf-8');
  res.end(answer);
}).listen(8000);
