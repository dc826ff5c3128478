import { writeFile } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';

interface RuleBody {
  name: string;
  field: 'age' | 'score';
  atLeast: number;
}
type Rule = (row: Record<string, number>) => boolean;
const rules = new Map<string, Rule>();

export default async function routes(app: FastifyInstance): Promise<void> {
  app.post<{ Body: RuleBody }>('/rules', async (request) => {
    const { name, field, atLeast } = request.body;
    if (field !== 'age' && field !== 'score') throw new Error('unknown field');
    rules.set(name, (row) => row[field] >= Number(atLeast));
    await writeFile(`/var/lib/rules/${randomUUID()}.json`, JSON.stringify({ name, field, atLeast }));
    return { name };
  });

  app.get('/rules', async () => [...rules.keys()]);
}
