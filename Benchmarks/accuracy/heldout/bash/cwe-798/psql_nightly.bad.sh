#!/usr/bin/env bash
set -euo pipefail

DB_HOST=db.internal
DB_NAME=orders
DB_USER=reporter
DB_PASSWORD='Tr0ub4dor&3x'

report() {
    PGPASSWORD="$DB_PASSWORD" psql -h "$DB_HOST" -U "$DB_USER" -d "$DB_NAME" \
        -At -F, -c "select day, total from daily_totals order by day desc limit 30"
}

report > /srv/reports/daily.csv
echo "rows: $(wc -l < /srv/reports/daily.csv)"
