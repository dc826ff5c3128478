import knexFactory from 'knex';

const knex = knexFactory({ client: 'pg', connection: process.env.PG_URL });
const SORTS = { title: 'title', newest: 'created_at', price: 'price' };

export async function listItems(event) {
  const params = event.queryStringParameters ?? {};
  const limit = Math.min(Number(params.limit) || 20, 100);
  const query = knex('items').select('id', 'title', 'price').limit(limit);
  if (params.seller) {
    query.where('seller_id', Number(params.seller));
  }
  query.orderBy(SORTS[params.sort] ?? 'title', params.dir === 'desc' ? 'desc' : 'asc');
  return {
    statusCode: 200,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(await query),
  };
}
