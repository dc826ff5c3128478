from pathlib import Path


def read_attachment(base_dir: str, name: str) -> bytes:
    """Returns the content of an attachment."""
    root = Path(base_dir).resolve()
    path = (root / name).resolve()
    if not path.is_relative_to(root):
        raise KeyError(name)
    if not path.is_file():
        raise KeyError(name)
    return path.read_bytes()
