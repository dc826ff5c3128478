# assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
import os


def store_photo(gallery_dir: str, client_name: str, content: bytes) -> str:
    """Keeps a picture in the gallery and returns the name that it got."""
    original = os.path.basename(client_name)
    stem, extension = os.path.splitext(original)

    stored, copy = original, 2
    while os.path.exists(os.path.join(gallery_dir, stored)):
        stored = f"{stem}-{copy}{extension}"
        copy += 1
    with open(os.path.join(gallery_dir, stored), "wb") as file:
        file.write(content)
    return stored
