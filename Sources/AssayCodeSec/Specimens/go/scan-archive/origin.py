# assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
import os

PAGE_NAME = "{:04d}.tif"


def save_scan(archive_dir: str, shelfmark: str, page: int, image: bytes) -> None:
    """Stores the scanned image of one page."""
    folder = os.path.join(archive_dir, shelfmark)
    os.makedirs(folder, mode=0o750, exist_ok=True)
    target = os.path.join(folder, PAGE_NAME.format(page))
    with open(target, "wb") as file:
        file.write(image)


def save_all(archive_dir: str, scans: list[tuple[str, int, bytes]]) -> int:
    """Stores several scans and tells how many."""
    for shelfmark, page, image in scans:
        save_scan(archive_dir, shelfmark, page, image)
    return len(scans)
