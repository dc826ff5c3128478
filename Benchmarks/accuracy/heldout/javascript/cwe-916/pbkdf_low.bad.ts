import { pbkdf2Sync, randomBytes, timingSafeEqual } from 'node:crypto';

const ROUNDS = 1000;

export function hashPassword(password: string): string {
  const salt = randomBytes(16);
  const key = pbkdf2Sync(password, salt, ROUNDS, 32, 'sha256');
  return [ROUNDS, salt.toString('hex'), key.toString('hex')].join(':');
}

export function verifyPassword(password: string, stored: string): boolean {
  const [rounds, salt, key] = stored.split(':');
  const again = pbkdf2Sync(password, Buffer.from(salt, 'hex'), Number(rounds), 32, 'sha256');
  return timingSafeEqual(again, Buffer.from(key, 'hex'));
}
