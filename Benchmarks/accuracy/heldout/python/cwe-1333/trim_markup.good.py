import re
import sys

STRAY = re.compile(r"^[\w \t]*;$", re.MULTILINE)


class Cleaner:
    """Takes stray statements out of imported pages."""

    def __init__(self, limit=200_000):
        self.limit = limit

    def clean(self, text):
        if len(text) > self.limit:
            raise ValueError("page too long")
        return STRAY.sub("", text)


if __name__ == "__main__":
    sys.stdout.write(Cleaner().clean(sys.stdin.read()))
