# assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
import glob
import os
import subprocess


def count_phrase(log_dir: str, search_term: str) -> int:
    """How many lines of a build's logs hold the term."""
    paths = sorted(glob.glob(os.path.join(glob.escape(log_dir), "*.log")))
    if not paths:
        return 0
    result = subprocess.run(
        ["grep", "-hcF", "-e", search_term, "--", *paths],
        capture_output=True, text=True)
    return sum(int(count) for count in result.stdout.split())
