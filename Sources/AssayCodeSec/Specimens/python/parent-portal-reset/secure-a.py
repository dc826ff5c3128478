import secrets

CODE_ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"


def make_reset_code(code_length: int = 8) -> str:
    """A new code for a parent who forgot the password."""
    symbols = [secrets.choice(CODE_ALPHABET) for _ in range(code_length)]
    return "".join(symbols)
