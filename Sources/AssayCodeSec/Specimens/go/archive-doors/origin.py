# assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
from datetime import datetime, timezone
from pathlib import Path


def append_passage(journal_file: str, when: datetime, door_name: str, opened: bool, holder_name: str) -> None:
    """Writes one line about somebody at a door."""
    stamp = when.astimezone(timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")
    with open(journal_file, "a", encoding="utf-8") as journal:
        journal.write(f"{stamp} door={door_name} opened={str(opened).lower()} holder={holder_name}\n")


def passages_of(journal_file: str, holder_name: str) -> list[str]:
    """The lines about one holder, the latest first."""
    lines = Path(journal_file).read_text(encoding="utf-8").splitlines()
    return [line for line in reversed(lines) if line.endswith(f" holder={holder_name}")]
