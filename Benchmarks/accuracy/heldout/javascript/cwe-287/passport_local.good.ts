import passport from 'passport';
import { Strategy } from 'passport-local';
import argon2 from 'argon2';
import { findByEmail } from './users';

passport.use(
  new Strategy({ usernameField: 'email' }, async (email, password, done) => {
    try {
      const user = await findByEmail(email);
      if (!user) return done(null, false, { message: 'wrong e-mail or password' });
      if (!(await argon2.verify(user.hash, password))) {
        return done(null, false, { message: 'wrong e-mail or password' });
      }
      return done(null, user);
    } catch (err) {
      return done(err);
    }
  }),
);

passport.serializeUser((user: any, done) => done(null, user.id));
