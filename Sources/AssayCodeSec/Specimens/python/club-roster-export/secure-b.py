# assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
import re

FORMULA_START = re.compile(r"\A(?=\s*[=+\-@]|[\t\r\n])")


def roster_csv(club_members: list[dict]) -> str:
    """The members as CSV text with a header line."""
    lines = ["name,email,remark"]
    for member in club_members:
        cells = []
        for key in ("name", "email", "remark"):
            plain = FORMULA_START.sub("'", member[key]).replace('"', '""')
            cells.append(f'"{plain}"')
        lines.append(",".join(cells))
    return "\r\n".join(lines) + "\r\n"
