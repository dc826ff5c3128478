"""Where programs are found."""

import glob
import os
import shutil

PATH = "/usr/local/bin:/usr/bin:/bin"


def find_program(name):
    """The path of a program; `None` if it is not installed. Server programs of PostgreSQL lie apart."""
    found = shutil.which(name, path=PATH)
    if found is None:
        folders = [path for path in glob.glob("/usr/lib/postgresql/*/bin") if path.split("/")[4].isdigit()]
        folders.sort(key=lambda path: int(path.split("/")[4]), reverse=True)
        found = shutil.which(name, path=os.pathsep.join(folders)) if folders else None
    return found
