import { v1 as uuid } from 'uuid';
import type { Knex } from 'knex';

export interface Invite {
  code: string;
  email: string;
}

export async function createInvite(knex: Knex, email: string, inviter: number): Promise<Invite> {
  const code = uuid().replace(/-/g, '');
  await knex('invites').insert({
    code,
    email,
    inviter,
    expires_at: new Date(Date.now() + 3 * 86_400_000),
  });
  return { code, email };
}
