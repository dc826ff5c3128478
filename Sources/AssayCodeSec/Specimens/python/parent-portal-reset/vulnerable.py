# assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
import random

CODE_ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"


def make_reset_code(code_length: int = 8) -> str:
    """A new code for a parent who forgot the password."""
    symbols = [random.choice(CODE_ALPHABET) for _ in range(code_length)]
    return "".join(symbols)
