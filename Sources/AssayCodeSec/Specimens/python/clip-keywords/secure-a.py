# assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
import re

KEYWORD = re.compile(r"[a-z0-9]+(?:[ -][a-z0-9]+)*")


def split_keywords(field_text: str) -> list[str]:
    """The keywords of a clip as the archivist typed them, in lower case."""
    keywords = [keyword.strip(" ") for keyword in field_text.lower().split(",")]
    if not all(KEYWORD.fullmatch(keyword) for keyword in keywords):
        raise ValueError(f"not a list of keywords: {field_text[:40]!r}")
    return keywords
