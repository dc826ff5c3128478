# assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
"""Status of permits for the town's site."""

from pathlib import Path


def read_permit(path: Path) -> dict[str, str]:
    """The entries of a permit's file."""
    entries = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        key, sep, value = line.partition("=")
        if sep:
            entries[key.strip()] = value.strip()
    return entries


def status_reply(register_dir: Path, permit_number: int) -> str:
    """The reply for a permit."""
    try:
        permit = read_permit(register_dir / f"{permit_number}.properties")
        return f"OK {permit['state']} {int(permit['fee'])}"
    except (OSError, KeyError, ValueError) as problem:
        return f"ERROR {problem}"
