# assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
import os
from datetime import datetime, timezone


def record_signin(journal_path: str, user_name: str, granted: bool) -> None:
    """Adds one attempt to the journal."""
    moment = datetime.now(timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")
    outcome = "granted" if granted else "denied"
    os.makedirs(os.path.dirname(os.path.abspath(journal_path)), exist_ok=True)
    with open(journal_path, "a", encoding="utf-8") as journal:
        journal.write(f"{moment} {outcome} {user_name}\n")
