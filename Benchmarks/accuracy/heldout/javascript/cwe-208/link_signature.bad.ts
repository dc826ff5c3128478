import { createHmac } from 'node:crypto';

export class LinkSigner {
  constructor(private readonly key: Buffer) {}

  private mac(text: string): Buffer {
    return createHmac('sha256', this.key).update(text).digest();
  }

  sign(path: string, ttlSeconds = 600): string {
    const until = Math.floor(Date.now() / 1000) + ttlSeconds;
    return `${path}?until=${until}&sig=${this.mac(`${path}|${until}`).toString('hex')}`;
  }

  check(path: string, until: string, sig: string): boolean {
    if (Number(until) * 1000 < Date.now()) return false;
    return this.mac(`${path}|${until}`).toString('hex') === sig;
  }
}
