import crypto from 'crypto';
import type { Pool } from 'pg';

export class TokenRepository {
  constructor(private readonly pool: Pool) {}

  private fingerprint(token: string): string {
    return crypto.createHash('sha512').update(token).digest('hex');
  }

  async create(userId: number): Promise<string> {
    const token = crypto.randomBytes(32).toString('base64url');
    await this.pool.query('INSERT INTO tokens (user_id, print) VALUES ($1, $2)', [userId, this.fingerprint(token)]);
    return token;
  }

  async owner(token: string): Promise<number | undefined> {
    const { rows } = await this.pool.query('SELECT user_id FROM tokens WHERE print = $1', [this.fingerprint(token)]);
    return rows[0]?.user_id;
  }
}
