import yaml from 'js-yaml';
import type { Context } from 'koa';

interface Pipeline {
  name: string;
  steps: { run: string }[];
}

const schema = yaml.CORE_SCHEMA;

export async function createPipeline(ctx: Context): Promise<void> {
  const text = String(ctx.request.rawBody ?? '').slice(0, 100_000);
  let pipeline: Pipeline;
  try {
    pipeline = yaml.load(text, { schema }) as Pipeline;
  } catch {
    ctx.throw(400, 'not YAML');
    return;
  }
  ctx.body = { name: String(pipeline.name), steps: pipeline.steps?.length ?? 0 };
}
