# assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
import re
import time
from pathlib import Path


def record_signin(journal_path: str, user_name: str, granted: bool) -> None:
    """Adds one attempt to the journal."""
    one_line = re.sub(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]+", " ", user_name)
    entry = " ".join([
        time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime()),
        "granted" if granted else "denied",
        one_line,
    ])
    target = Path(journal_path)
    target.parent.mkdir(parents=True, exist_ok=True)
    with target.open("ab") as journal:
        journal.write(entry.encode("utf-8", "replace") + b"\n")
