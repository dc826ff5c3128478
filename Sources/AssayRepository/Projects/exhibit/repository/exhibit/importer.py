"""Brings bundles into a library."""

import hashlib
import os
import shutil

from exhibit.bundle import Bundle
from exhibit.errors import BundleError
from exhibit.model import Exhibition, Work

BLOCK = 64 * 1024


def import_bundle(path, library, replace=False):
    """Imports the bundle in a file and returns the exhibition."""
    with Bundle.open(path) as bundle:
        if library.has(bundle.slug):
            if not replace:
                raise BundleError(f"there is an exhibition {bundle.slug} already")
            library.remove(bundle.slug)
        folder = library.folder_of(bundle.slug)
        os.makedirs(folder, exist_ok=True)
        try:
            works = store_works(bundle, folder)
        except BaseException:
            shutil.rmtree(folder, ignore_errors=True)
            raise
        exhibition = Exhibition(bundle.slug, bundle.title.strip(), works)
        library.add(exhibition)
        return exhibition


def store_works(bundle, folder):
    """Keeps the files of a bundle in the folder of its exhibition and returns the works."""
    works = []
    taken = set()
    for entry in bundle.works:
        name = entry.get("save_as") or entry["file"]
        if name.endswith("/"):
            name += os.path.basename(entry["file"])

        stem, suffix = os.path.splitext(name)
        number = 2
        while name in taken:
            name = f"{stem}-{number}{suffix}"
            number += 1
        taken.add(name)

        target = os.path.join(folder, name)
        os.makedirs(os.path.dirname(target), exist_ok=True)
        size, digest = copy_file(bundle, entry["file"], target)
        works.append(Work(name, size, digest, entry.get("caption", ""), entry.get("year")))
    return works


def copy_file(bundle, name, target):
    """Copies an entry of a bundle into a file and returns its size and its SHA-256."""
    size, digest = 0, hashlib.sha256()
    with bundle.open_file(name) as source, open(target, "wb") as sink:
        while True:
            block = source.read(BLOCK)
            if not block:
                return size, digest.hexdigest()
            sink.write(block)
            digest.update(block)
            size += len(block)
