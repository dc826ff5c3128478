import json
import shutil
import sys
from pathlib import Path


def rotate(folder):
    done, failed = 0, []
    for path in sorted(Path(folder).glob("*.json")):
        try:
            json.loads(path.read_text())
            shutil.copy2(path, "/mnt/archive/")
        except (OSError, ValueError) as error:
            failed.append(f"{path}: {error}")
            continue
        path.unlink()
        done += 1
    print(done, "archived")
    return failed


if __name__ == "__main__":
    problems = rotate(sys.argv[1])
    for line in problems:
        print(line, file=sys.stderr)
    sys.exit(1 if problems else 0)
