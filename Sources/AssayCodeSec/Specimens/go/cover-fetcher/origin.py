# assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
import urllib.parse
import urllib.request

PICTURE_LIMIT = 5 << 20


class CoverError(Exception):
    """A picture that could not be fetched."""


def fetch_cover(cover_base: str, cover_ref: str) -> bytes:
    """Returns the picture that a record refers to."""
    address = urllib.parse.urljoin(cover_base, cover_ref)
    try:
        with urllib.request.urlopen(address, timeout=8) as response:
            if response.status != 200:
                raise CoverError(f"cover {cover_ref}: status {response.status}")
            return response.read(PICTURE_LIMIT)
    except OSError as error:
        raise CoverError(f"cover {cover_ref}: {error}") from error


def fetch_covers(cover_base: str, cover_refs: list[str]) -> dict[str, bytes]:
    """Fetches several pictures."""
    return {each: fetch_cover(cover_base, each) for each in cover_refs}
