import os
import stat
import subprocess
import sys
import tempfile
from pathlib import Path


def scratch(name):
    # ruleid: assay.python.temporary-name-guessable
    path = tempfile.mktemp(suffix=".txt")
    # ruleid: assay.python.temporary-name-guessable
    with open("/tmp/report.txt", "w") as f:
        f.write("x")
    # ruleid: assay.python.temporary-name-guessable
    f = open(os.path.join(tempfile.gettempdir(), name), "wb")
    target = f"/tmp/{os.getpid()}.log"
    # ruleid: assay.python.temporary-name-guessable
    f = open(target, "a")
    return path


def scratch_fine():
    # ok: assay.python.temporary-name-guessable
    fd, path = tempfile.mkstemp()
    # ok: assay.python.temporary-name-guessable
    with tempfile.NamedTemporaryFile("w", delete=False) as f:
        f.write("x")
    # ok: assay.python.temporary-name-guessable
    with open("/tmp/settings.txt") as f:
        return f.read()


def rights(path):
    # ruleid: assay.python.permissions-for-everybody
    os.chmod(path, 0o777)
    # ruleid: assay.python.permissions-for-everybody
    os.chmod(path, stat.S_IRUSR | stat.S_IWUSR | stat.S_IWOTH)
    # ruleid: assay.python.permissions-for-everybody
    Path(path).chmod(0o666)
    # ruleid: assay.python.permissions-for-everybody
    os.makedirs(path, mode=0o777, exist_ok=True)
    # ruleid: assay.python.permissions-for-everybody
    subprocess.run(["chmod", "777", path])
    # ruleid: assay.python.permissions-for-everybody
    os.chmod("private.pem", 0o644)
    # ok: assay.python.permissions-for-everybody
    os.chmod(path, 0o600)
    # ok: assay.python.permissions-for-everybody
    os.chmod(path, 0o755)
    # ok: assay.python.permissions-for-everybody
    os.makedirs(path, mode=0o700, exist_ok=True)
    # ok: assay.python.permissions-for-everybody
    os.chmod("private.pem", 0o600)


def masks():
    # ruleid: assay.python.umask-for-everybody
    os.umask(0)
    # ruleid: assay.python.umask-for-everybody
    os.umask(0o000)
    # ok: assay.python.umask-for-everybody
    os.umask(0o077)
    # ok: assay.python.umask-for-everybody
    os.umask(0o022)


def checked(path):
    # ruleid: assay.python.file-checked-then-used
    if os.access(path, os.R_OK):
        with open(path) as f:
            return f.read()
    # ruleid: assay.python.file-checked-then-used
    if not os.path.exists(path):
        with open(path, "w") as f:
            f.write("x")
    # ok: assay.python.file-checked-then-used
    if os.path.exists(path):
        print("there")
    try:
        # ok: assay.python.file-checked-then-used
        with open(path, "x") as f:
            f.write("x")
    except FileExistsError:
        print("there")


def linked():
    # ruleid: assay.python.link-in-shared-directory-followed
    fd = os.open("/tmp/lock", os.O_CREAT | os.O_WRONLY)
    # ruleid: assay.python.link-in-shared-directory-followed
    os.chown("/tmp/data", 1, 1)
    # ok: assay.python.link-in-shared-directory-followed
    fd = os.open("/tmp/lock", os.O_CREAT | os.O_WRONLY | os.O_NOFOLLOW)
    # ok: assay.python.link-in-shared-directory-followed
    os.chown("/srv/data", 1, 1)


# ruleid: assay.python.search-path-extended
sys.path.insert(0, "/tmp/plugins")
# ruleid: assay.python.search-path-extended
os.environ["PATH"] = ".:" + os.environ["PATH"]
# ok: assay.python.search-path-extended
sys.path.insert(0, os.path.dirname(__file__))
# ok: assay.python.search-path-extended
os.environ["PATH"] = "/usr/bin:/bin"
