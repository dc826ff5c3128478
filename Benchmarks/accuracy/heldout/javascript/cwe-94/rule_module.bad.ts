import { writeFile } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';

interface RuleBody {
  name: string;
  code: string;
}
type Rule = (row: Record<string, number>) => boolean;
const rules = new Map<string, Rule>();

export default async function routes(app: FastifyInstance): Promise<void> {
  app.post<{ Body: RuleBody }>('/rules', async (request) => {
    const { name, code } = request.body;
    const file = `/var/lib/rules/${randomUUID()}.mjs`;
    await writeFile(file, `export default (row) => { ${code} };`);
    rules.set(name, (await import(file)).default as Rule);
    return { name };
  });

  app.get('/rules', async () => [...rules.keys()]);
}
