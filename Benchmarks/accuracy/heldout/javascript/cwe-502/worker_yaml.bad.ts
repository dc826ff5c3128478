import yaml from 'js-yaml';
import jsTypes from 'js-yaml-js-types';
import type { Context } from 'koa';

interface Pipeline {
  name: string;
  steps: { run: string }[];
}

const schema = yaml.DEFAULT_SCHEMA.extend(jsTypes.all);

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
