"""The library: an index, settings, and one folder of media for each exhibition."""

import configparser
import json
import os
import shutil

from exhibit.errors import LibraryError
from exhibit.model import Exhibition

INDEX = "library.json"
SETTINGS = "settings.ini"
MEDIA = "media"


class Library:
    """A library in a folder."""

    def __init__(self, root):
        self.root = os.path.abspath(root)
        if not os.path.isfile(os.path.join(self.root, INDEX)):
            raise LibraryError(f"{root} is no library; make one with init")
        with open(os.path.join(self.root, INDEX), encoding="utf-8") as file:
            entries = json.load(file)["exhibitions"]
        self._exhibitions = {entry["slug"]: Exhibition.from_dict(entry) for entry in entries}

    @classmethod
    def create(cls, root, title):
        """Makes an empty library."""
        if os.path.exists(os.path.join(root, INDEX)):
            raise LibraryError(f"{root} is a library already")
        os.makedirs(os.path.join(root, MEDIA), exist_ok=True)
        settings = configparser.ConfigParser(interpolation=None)
        settings["site"] = {"title": title}
        with open(os.path.join(root, SETTINGS), "w", encoding="utf-8") as file:
            settings.write(file)
        with open(os.path.join(root, INDEX), "w", encoding="utf-8") as file:
            json.dump({"exhibitions": []}, file)
        return cls(root)

    @property
    def title(self):
        settings = configparser.ConfigParser(interpolation=None)
        settings.read(os.path.join(self.root, SETTINGS), encoding="utf-8")
        return settings.get("site", "title", fallback="Exhibitions")

    @property
    def exhibitions(self):
        """All exhibitions by slug."""
        return [self._exhibitions[slug] for slug in sorted(self._exhibitions)]

    def folder_of(self, slug):
        """Where the files of an exhibition are kept."""
        return os.path.join(self.root, MEDIA, slug)

    def has(self, slug):
        return slug in self._exhibitions

    def get(self, slug):
        if slug not in self._exhibitions:
            raise LibraryError(f"there is no exhibition {slug}")
        return self._exhibitions[slug]

    def add(self, exhibition):
        self._exhibitions[exhibition.slug] = exhibition
        self._save()

    def remove(self, slug):
        """Takes an exhibition away, with its files."""
        self.get(slug)
        del self._exhibitions[slug]
        self._save()
        shutil.rmtree(self.folder_of(slug), ignore_errors=True)

    def _save(self):
        path = os.path.join(self.root, INDEX)
        with open(path + ".new", "w", encoding="utf-8") as file:
            json.dump({"exhibitions": [each.as_dict() for each in self.exhibitions]}, file, indent=2)
        os.replace(path + ".new", path)
