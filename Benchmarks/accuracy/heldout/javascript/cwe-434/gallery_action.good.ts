import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { extname, basename } from 'node:path';
import { fileTypeFromBuffer } from 'file-type';
import { currentUser } from '@/lib/session';

export async function POST(request: Request): Promise<Response> {
  const user = await currentUser();
  if (!user) return new Response(null, { status: 401 });
  const form = await request.formData();
  const file = form.get('picture');
  if (!(file instanceof File) || file.size > 5_000_000) {
    return new Response('no usable picture', { status: 400 });
  }
  const data = Buffer.from(await file.arrayBuffer());
  const kind = await fileTypeFromBuffer(data);
  const wanted = extname(basename(file.name)).toLowerCase();
  if (!kind || !['png', 'jpg', 'webp'].includes(kind.ext) || wanted !== `.${kind.ext}`) {
    return new Response('only PNG, JPEG and WebP', { status: 415 });
  }
  const name = `${randomUUID()}.${kind.ext}`;
  await writeFile(`public/gallery/${name}`, data);
  return Response.json({ url: `/gallery/${name}` });
}
