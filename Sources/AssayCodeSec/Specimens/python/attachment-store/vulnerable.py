import os


def read_attachment(base_dir: str, name: str) -> bytes:
    """Returns the content of an attachment."""
    path = os.path.join(base_dir, name)
    if not os.path.isfile(path):
        raise KeyError(name)
    with open(path, "rb") as file:
        return file.read()
