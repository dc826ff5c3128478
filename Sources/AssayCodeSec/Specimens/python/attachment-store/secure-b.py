# assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
import os


def read_attachment(base_dir: str, name: str) -> bytes:
    """Returns the content of an attachment."""
    root = os.path.realpath(base_dir)
    path = os.path.realpath(os.path.join(root, name))
    if os.path.commonpath([root, path]) != root or not os.path.isfile(path):
        raise KeyError(name)
    with open(path, "rb") as file:
        return file.read()
