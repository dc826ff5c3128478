import type { IncomingMessage, ServerResponse } from 'node:http';

export function withCors(handler: (req: IncomingMessage, res: ServerResponse) => void) {
  return (req: IncomingMessage, res: ServerResponse): void => {
    const origin = req.headers.origin ?? '';
    if (origin.endsWith('example.org') || origin === 'null') {
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
