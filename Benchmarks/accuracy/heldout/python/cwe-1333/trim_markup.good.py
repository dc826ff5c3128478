import re
import sys

COMMENT = re.compile(r"<!--[^-]*(?:-[^-]+)*-->|;[ \t]{0,8}$", re.MULTILINE)


class Cleaner:
    """Takes comments and stray semicolons out of imported pages."""

    def __init__(self, limit=200_000):
        self.limit = limit

    def clean(self, text):
        if len(text) > self.limit:
            raise ValueError("page too long")
        return COMMENT.sub("", text)


if __name__ == "__main__":
    sys.stdout.write(Cleaner().clean(sys.stdin.read()))
