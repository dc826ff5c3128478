# assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
from urllib.error import HTTPError
from urllib.parse import urljoin
from urllib.request import urlopen

TIMEOUT_SECONDS = 4


class ReadingError(Exception):
    """The gateway has no such reading."""


def fetch_reading(gateway_url: str, reading_ref: str) -> str:
    """The reading that the gateway of a building has under a reference."""
    address = urljoin(gateway_url, reading_ref)
    try:
        with urlopen(address, timeout=TIMEOUT_SECONDS) as response:
            return response.read().decode("utf-8")
    except HTTPError as problem:
        raise ReadingError(f"no reading {reading_ref}") from problem
