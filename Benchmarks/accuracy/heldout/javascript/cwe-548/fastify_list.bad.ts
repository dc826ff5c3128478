import Fastify from 'fastify';
import fastifyStatic from '@fastify/static';
import { join } from 'node:path';

const app = Fastify({ logger: true });

await app.register(fastifyStatic, {
  root: join(process.cwd(), 'public'),
  prefix: '/files/',
  dotfiles: 'deny',
  index: false,
  list: { format: 'json', names: ['/', 'index.json'] },
});

app.get('/', async () => ({ name: 'files' }));

await app.listen({ port: 3000, host: '0.0.0.0' });
