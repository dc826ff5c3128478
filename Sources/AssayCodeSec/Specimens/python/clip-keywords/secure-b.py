# assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
def is_keyword(text: str) -> bool:
    """Whether words of letters and digits stand there, joined by single blanks or hyphens."""
    words = text.replace("-", " ").split(" ")
    return all(word.isascii() and word.isalnum() for word in words)


def split_keywords(field_text: str) -> list[str]:
    """The keywords of a clip as the archivist typed them, in lower case."""
    found = []
    for piece in field_text.split(","):
        keyword = piece.strip(" ")
        if not is_keyword(keyword):
            raise ValueError(f"not a list of keywords: {field_text[:40]!r}")
        found.append(keyword.lower())
    return found
