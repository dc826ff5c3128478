import Fastify from 'fastify';
import { spawn } from 'node:child_process';

const app = Fastify({ bodyLimit: 10_000 });
const FORMATS = new Set(['pdf', 'odt', 'html']);

app.post('/convert/:id', async (request, reply) => {
  const id = Number.parseInt(request.params.id, 10);
  const format = request.body.format;
  if (!FORMATS.has(format)) return reply.code(400).send({ error: 'unknown format' });
  const child = spawn(
    'soffice',
    ['--headless', '--convert-to', format, `/srv/in/${id}.docx`],
    { cwd: '/srv/out', shell: false },
  );
  const code = await new Promise((resolve) => child.on('close', resolve));
  return { id, done: code === 0 };
});

await app.listen({ port: 8080 });
