from psycopg2.extras import RealDictCursor


COLUMNS = {"name": "c.name", "total": "total", "joined": "c.joined_at"}


class CustomerReport:
    def __init__(self, connection):
        self.connection = connection

    def page(self, params):
        order = params.get("sort", "name")
        country = params.get("country", "NO")
        column = COLUMNS.get(order, "c.name")
        query = (
            "SELECT c.id, c.name, SUM(o.amount) AS total "
            "FROM customers c JOIN orders o ON o.customer_id = c.id "
            "WHERE c.country = %s GROUP BY c.id "
        )
        query += "ORDER BY " + column
        with self.connection.cursor(cursor_factory=RealDictCursor) as cur:
            cur.execute(query, (country,))
            return cur.fetchall()
