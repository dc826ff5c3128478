import Fastify from 'fastify';
import cookie from '@fastify/cookie';
import session from '@fastify/session';

const app = Fastify({ trustProxy: true });

await app.register(cookie);
await app.register(session, {
  secret: process.env.SESSION_SECRET!,
  cookieName: 'desk',
  saveUninitialized: false,
  cookie: {
    httpOnly: true,
    sameSite: 'lax',
    maxAge: 1_800_000,
    secure: true,
  },
});

app.get('/', async (request) => ({ signedIn: Boolean(request.session.get('uid' as never)) }));
await app.listen({ port: 3000 });
