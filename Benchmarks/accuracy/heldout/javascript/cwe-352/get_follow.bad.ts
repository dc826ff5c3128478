import Koa from 'koa';
import Router from '@koa/router';
import { follow, userOf } from './people.js';

const app = new Koa();
const router = new Router();

router.get('/people/:id/follow', async (ctx) => {
  const me = await userOf(ctx.cookies.get('sid'));
  if (!me) {
    ctx.throw(401);
    return;
  }
  await follow(me.id, Number(ctx.params.id));
  ctx.redirect(`/people/${Number(ctx.params.id)}`);
});

app.use(router.routes());
app.listen(3000);
