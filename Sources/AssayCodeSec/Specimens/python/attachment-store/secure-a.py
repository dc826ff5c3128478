# assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
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
