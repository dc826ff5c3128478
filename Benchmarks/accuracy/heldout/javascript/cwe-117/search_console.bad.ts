import { createServer } from 'node:http';
import { search } from './search.js';

createServer(async (req, res) => {
  const url = new URL(req.url ?? '/', 'http://localhost');
  const query = url.searchParams.get('q') ?? '';
  console.log('search for ' + query + ' from ' + req.socket.remoteAddress);
  const hits = await search(query);
  res.setHeader('content-type', 'application/json');
  res.end(JSON.stringify(hits));
}).listen(8000);
