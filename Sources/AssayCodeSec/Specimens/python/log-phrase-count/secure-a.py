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
