import os

CODE_ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"


def make_reset_code(code_length: int = 8) -> str:
    """A new code for a parent who forgot the password."""
    # 256 is a multiple of the 32 symbols, so every symbol is equally likely.
    noise = os.urandom(code_length)
    return "".join(CODE_ALPHABET[byte % len(CODE_ALPHABET)] for byte in noise)
