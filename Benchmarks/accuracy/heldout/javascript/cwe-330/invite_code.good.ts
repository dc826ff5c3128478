import { randomBytes } from 'node:crypto';
import type { Knex } from 'knex';

export interface Invite {
  code: string;
  email: string;
}

export async function createInvite(knex: Knex, email: string, inviter: number): Promise<Invite> {
  const code = randomBytes(16).toString('hex');
  await knex('invites').insert({
    code,
    email,
    inviter,
    expires_at: new Date(Date.now() + 3 * 86_400_000),
  });
  return { code, email };
}
