import csv
import io

from flask import Response




def export_contacts(contacts):
    buffer = io.StringIO()
    out = csv.writer(buffer)
    out.writerow(["Name", "Company", "Message"])
    for c in contacts:
        out.writerow([c.name, c.company, c.message])
    return Response(buffer.getvalue(), mimetype="text/csv",
                    headers={"Content-Disposition": "attachment; filename=contacts.csv"})
