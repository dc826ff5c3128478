import type { IncomingMessage, ServerResponse } from 'node:http';

const FRIENDS = new Set(['https://www.example.org', 'https://shop.example.org']);

export function withCors(handler: (req: IncomingMessage, res: ServerResponse) => void) {
  return (req: IncomingMessage, res: ServerResponse): void => {
    const origin = req.headers.origin ?? '';
    if (FRIENDS.has(origin)) {
      res.setHeader('Access-Control-Allow-Origin', origin);
      res.setHeader('Access-Control-Allow-Credentials', 'true');
      res.setHeader('Vary', 'Origin');
    }
    if (req.method === 'OPTIONS') {
      res.writeHead(204).end();
      return;
    }
    handler(req, res);
  };
}
