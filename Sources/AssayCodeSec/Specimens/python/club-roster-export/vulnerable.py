# assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
import csv
import io

COLUMNS = ("name", "email", "remark")


def roster_csv(club_members: list[dict]) -> str:
    """The members as CSV text with a header line."""
    sheet = io.StringIO(newline="")
    writer = csv.writer(sheet)
    writer.writerow(COLUMNS)
    for member in club_members:
        writer.writerow([member[column] for column in COLUMNS])
    return sheet.getvalue()
