import type { Pool } from 'pg';
import type { FastifyReply, FastifyRequest } from 'fastify';

export function reports(pool: Pool) {
  return async (request: FastifyRequest<{ Params: { year: string } }>, reply: FastifyReply) => {
    const sql = 'SELECT month, total FROM monthly WHERE year = $1 ORDER BY month';
    try {
      const { rows } = await pool.query(sql, [Number(request.params.year)]);
      return { rows };
    } catch (error) {
      request.log.error(error);
      return reply.code(500).send(`query "${sql}" failed: ${String(error)}`);
    }
  };
}
