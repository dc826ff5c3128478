# assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
import gzip
import io
import zlib


def expand_day_log(packed_log: bytes, max_bytes: int) -> bytes:
    """The plain content of a packed log."""
    try:
        with gzip.GzipFile(fileobj=io.BytesIO(packed_log)) as stream:
            content = stream.read(max_bytes + 1)
    except (OSError, EOFError, zlib.error) as error:
        raise ValueError("the log is damaged") from error
    if not packed_log:
        raise ValueError("the log is damaged")
    if len(content) > max_bytes:
        raise ValueError(f"the log is longer than {max_bytes} bytes")
    return content
