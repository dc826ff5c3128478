"""Where programs are found."""

import glob
import os
import shutil

PATH = "/usr/local/bin:/usr/bin:/bin"


# Browsers, the one without a user interface first: it starts in a fifth of the time.
BROWSERS = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")


def find_first(names):
    """The path of the first of some programs that is installed; `None` if none is."""
    return next(filter(None, map(find_program, names)), None)


def find_program(name):
    """The path of a program; `None` if it is not installed. Server programs of PostgreSQL lie apart."""
    found = shutil.which(name, path=PATH)
    if found is None:
        folders = [path for path in glob.glob("/usr/lib/postgresql/*/bin") if path.split("/")[4].isdigit()]
        folders.sort(key=lambda path: int(path.split("/")[4]), reverse=True)
        found = shutil.which(name, path=os.pathsep.join(folders)) if folders else None
    return found
