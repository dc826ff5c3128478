import { Collection, Document } from 'mongodb';
import type { Context } from 'koa';

export function searchBooks(books: Collection<Document>) {
  return async (ctx: Context): Promise<void> => {
    const author = String(ctx.query.author ?? '');
    const found = await books
      .find({ $where: `this.author == "${author}" && !this.hidden` })
      .project({ title: 1, author: 1, year: 1 })
      .limit(30)
      .toArray();
    ctx.body = { count: found.length, found };
  };
}
