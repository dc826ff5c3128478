# assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
import zlib

STEP = 64 * 1024


def expand_day_log(packed_log: bytes, max_bytes: int) -> bytes:
    """The plain content of a packed log."""
    content = bytearray()
    rest = packed_log
    while True:
        unpacker = zlib.decompressobj(wbits=zlib.MAX_WBITS | 16)
        while not unpacker.eof:
            try:
                piece = unpacker.decompress(rest, STEP)
            except zlib.error as error:
                raise ValueError("the log is damaged") from error
            rest = unpacker.unconsumed_tail
            content += piece
            if len(content) > max_bytes:
                raise ValueError(f"the log is longer than {max_bytes} bytes")
            if not piece and not rest and not unpacker.eof:
                raise ValueError("the log is damaged")
        rest = unpacker.unused_data.lstrip(b"\0")
        if not rest:
            return bytes(content)
