import Koa from 'koa';
import { newToken, userFor } from './tokens.js';

const app = new Koa({ keys: [process.env.COOKIE_KEY ?? ''] });

app.use(async (ctx, next) => {
  if (ctx.path !== '/login' || ctx.method !== 'POST') return next();
  const user = await userFor(ctx.req);
  if (!user) ctx.throw(401);
  ctx.cookies.set('token', await newToken(user), {
    signed: true,
    secure: true,
    httpOnly: true,
    sameSite: false,
    maxAge: 3_600_000,
  });
  ctx.status = 204;
});

app.listen(3000);
