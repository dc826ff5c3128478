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
