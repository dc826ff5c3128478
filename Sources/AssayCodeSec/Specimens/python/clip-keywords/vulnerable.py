# assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
import re

KEYWORD = r"(?:[a-z0-9]+[ -]?)*[a-z0-9]+"
FIELD = re.compile(rf" *{KEYWORD}(?: *, *{KEYWORD})* *")


def split_keywords(field_text: str) -> list[str]:
    """The keywords of a clip as the archivist typed them, in lower case."""
    typed = field_text.lower()
    if not FIELD.fullmatch(typed):
        raise ValueError(f"not a list of keywords: {field_text[:40]!r}")
    return [keyword.strip() for keyword in typed.split(",")]
