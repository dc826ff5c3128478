import Fastify from 'fastify';
import { spawn } from 'node:child_process';

const app = Fastify({ bodyLimit: 10_000 });

app.post('/convert/:id', async (request, reply) => {
  const id = Number.parseInt(request.params.id, 10);
  const format = request.body.format;
  const child = spawn(
    'soffice',
    ['--headless', '--convert-to', format, `/srv/in/${id}.docx`],
    { cwd: '/srv/out', shell: true },
  );
  const code = await new Promise((resolve) => child.on('close', resolve));
  return { id, done: code === 0 };
});

await app.listen({ port: 8080 });
