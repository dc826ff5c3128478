import { createServer } from 'node:http';
import { search } from './search.js';

const oneLine = (text: string): string => text.replace(/[\x00-\x1f\x7f]/g, ' ').slice(0, 200);

createServer(async (req, res) => {
  const url = new URL(req.url ?? '/', 'http://localhost');
  const query = url.searchParams.get('q') ?? '';
  console.log('search for ' + oneLine(query) + ' from ' + req.socket.remoteAddress);
  const hits = await search(query);
  res.setHeader('content-type', 'application/json');
  res.end(JSON.stringify(hits));
}).listen(8000);
