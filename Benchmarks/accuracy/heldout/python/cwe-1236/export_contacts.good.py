import csv
import io

from flask import Response


def cell(value):
    text = "" if value is None else str(value)
    if text.lstrip()[:1] in ("=", "+", "-", "@") or text[:1] in ("\t", "\r"):
        return "'" + text
    return text


def export_contacts(contacts):
    buffer = io.StringIO()
    out = csv.writer(buffer)
    out.writerow(["Name", "Company", "Message"])
    for c in contacts:
        out.writerow([cell(c.name), cell(c.company), cell(c.message)])
    return Response(buffer.getvalue(), mimetype="text/csv",
                    headers={"Content-Disposition": "attachment; filename=contacts.csv"})
