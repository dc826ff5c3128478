"""Reads bundles: ZIP files with a manifest."""

import json
import re
import zipfile

from exhibit.errors import BundleError

MANIFEST = "bundle.json"
SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


class Bundle:
    """An open bundle."""

    def __init__(self, archive, manifest):
        self._archive = archive
        self.title = manifest.get("title")
        self.slug = manifest.get("slug")
        self.works = manifest.get("works")
        self._check()

    @classmethod
    def open(cls, path):
        """Opens the file and reads its manifest."""
        try:
            archive = zipfile.ZipFile(path)
        except (OSError, zipfile.BadZipFile) as error:
            raise BundleError(f"{path} is no ZIP file: {error}") from error
        try:
            return cls(archive, cls._manifest(archive))
        except BundleError:
            archive.close()
            raise

    @staticmethod
    def _manifest(archive):
        try:
            manifest = json.loads(archive.read(MANIFEST).decode("utf-8"))
        except KeyError:
            raise BundleError(f"the bundle has no {MANIFEST}") from None
        except ValueError as error:
            raise BundleError(f"{MANIFEST} is no JSON: {error}") from None
        if not isinstance(manifest, dict):
            raise BundleError(f"{MANIFEST} is no object")
        return manifest

    def _check(self):
        if not isinstance(self.title, str) or not self.title.strip():
            raise BundleError("the exhibition has no title")
        if not isinstance(self.slug, str) or not SLUG.fullmatch(self.slug):
            raise BundleError("the slug may have lower case letters, digits and hyphens")
        if not isinstance(self.works, list) or not self.works:
            raise BundleError("the exhibition has no works")
        for work in self.works:
            if not isinstance(work, dict) or not isinstance(work.get("file"), str) or not work["file"]:
                raise BundleError("a work has no file")
            if not isinstance(work.get("save_as", ""), str) or not isinstance(work.get("caption", ""), str):
                raise BundleError("save_as and caption have to be text")
            if not isinstance(work.get("year", 0), int):
                raise BundleError("years have to be numbers")

    def open_file(self, name):
        """Opens an entry for reading bytes."""
        try:
            return self._archive.open(name)
        except KeyError:
            raise BundleError(f"{name} is not in the bundle") from None

    def close(self):
        self._archive.close()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()
