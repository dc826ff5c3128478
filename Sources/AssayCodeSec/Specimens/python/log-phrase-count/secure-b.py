# assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
import os


def count_phrase(log_dir: str, search_term: str) -> int:
    """How many lines of a build's logs hold the term."""
    total = 0
    for entry in os.scandir(log_dir):
        if not entry.name.endswith(".log") or not entry.is_file():
            continue
        with open(entry.path, encoding="utf-8", errors="replace", newline="\n") as log:
            total += sum(1 for line in log if search_term in line)
    return total
