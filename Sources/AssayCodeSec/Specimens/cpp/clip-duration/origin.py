# assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
import struct


def clip_milliseconds(wav_header: bytes) -> int:
    """The length of a WAV clip in milliseconds."""
    if len(wav_header) < 44:
        raise ValueError("the header is cut off")
    if wav_header[:4] != b"RIFF" or wav_header[8:12] != b"WAVE":
        raise ValueError("not a WAV file")

    (byte_rate,) = struct.unpack_from("<I", wav_header, 28)
    (data_length,) = struct.unpack_from("<I", wav_header, 40)
    return data_length * 1000 // byte_rate


def display_time(milliseconds: int) -> str:
    """Writes a time as it stands in the display."""
    minutes, seconds = divmod(milliseconds // 1000, 60)
    return f"{minutes}:{seconds:02}"
