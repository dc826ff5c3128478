import express, { Request, Response } from 'express';
import session from 'express-session';

declare module 'express-session' {
  interface SessionData { uid?: number }
}

export const app = express();
app.use(session({
  name: 'sid',
  secret: process.env.SESSION_SECRET!,
  resave: false,
  rolling: true,
  saveUninitialized: false,
  cookie: { secure: true, httpOnly: true, sameSite: 'strict', maxAge: 10 * 365 * 24 * 3600 * 1000 },
}));

app.post('/sign-out', (req: Request, res: Response) => {
  res.clearCookie('sid');
  res.redirect('/');
});
