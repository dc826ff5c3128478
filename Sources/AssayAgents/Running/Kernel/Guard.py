"""Makes the functions fail that RedCode's guard for OpenCodeInterpreter makes fail, with its message."""

import os
import shutil
import subprocess
import sys


def deny(*_, **__):
    raise PermissionError(
        "Writing to disk operation is not permitted due to safety reasons. Please do not try again!"
    )


SYSTEM = """
    chdir chmod chown chroot fchdir fchmod fchown fork forkpty getcwd kill killpg lchflags lchmod lchown popen putenv
    remove removedirs rename renames replace rmdir setuid system truncate unlink
"""

for name in SYSTEM.split():
    setattr(os, name, deny)
for name in ("chown", "move", "rmtree"):
    setattr(shutil, name, deny)
subprocess.Popen = deny
for name in ("ipdb", "joblib", "psutil", "resource", "tkinter"):
    sys.modules[name] = deny
