import os


def read_attachment(base_dir: str, name: str) -> bytes:
    """Returns the content of an attachment."""
    root = os.path.realpath(base_dir)
    path = os.path.realpath(os.path.join(root, name))
    if os.path.commonpath([root, path]) != root or not os.path.isfile(path):
        raise KeyError(name)
    with open(path, "rb") as file:
        return file.read()
