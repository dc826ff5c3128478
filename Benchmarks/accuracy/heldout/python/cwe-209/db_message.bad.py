import logging

import psycopg2
from django.db import connection
from django.http import JsonResponse

logger = logging.getLogger("reports")


def report(request, year):
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT month, sum FROM monthly_totals WHERE year = %s", [year])
            rows = cursor.fetchall()
    except psycopg2.Error as exc:
        logger.exception("report for %d", year)
        return JsonResponse({"detail": f"{exc} while running {connection.queries[-1:]}"}, status=500)
    return JsonResponse({"year": year, "rows": rows})
