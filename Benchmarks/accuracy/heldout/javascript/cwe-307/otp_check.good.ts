import { createHash, timingSafeEqual } from 'node:crypto';
import type { Redis } from 'ioredis';

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

export class OneTimeCodes {
  constructor(private readonly redis: Redis) {}

  async issue(user: string, code: string): Promise<void> {
    await this.redis.set(`otp:${user}`, digest(code).toString('hex'), 'EX', 600);
    await this.redis.set(`otp:${user}:left`, 5, 'EX', 600);
  }

  async verify(user: string, code: string): Promise<boolean> {
    const stored = await this.redis.get(`otp:${user}`);
    if (!stored) return false;
    if ((await this.redis.decr(`otp:${user}:left`)) < 0) {
      await this.redis.del(`otp:${user}`);
      return false;
    }
    const ok = timingSafeEqual(Buffer.from(stored, 'hex'), digest(code));
    if (ok) await this.redis.del(`otp:${user}`);
    return ok;
  }
}
