"""What the checks of a project share: building, running programs, and telling what came of it.

A check is started as `check.py status|test|poc` and says its result in one line of its own and in its exit status:
0 for started, passed and not found, 1 for the opposite, 2 without a line where it could not be carried out. Whatever a
program of the project prints goes into files, is never shown as it is, and is cut to a mebibyte.
"""

import contextlib
import ctypes
import hashlib
import http.client
import os
import pathlib
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time

WORK = pathlib.Path(__file__).resolve().parent.parent
REPOSITORY = WORK / "repository"
BUILD = WORK / "build"
PROJECT = BUILD / "project"
SECONDS = 50
KEPT = 1 << 20
MARKERS = {
    "status": ("image startup successfully", "image startup failed"),
    "test": ("test case passed", "test case failed"),
    "poc": ("vulnerability not found", "vulnerability found"),
}
started = time.monotonic()


class Unavailable(Exception):
    """The check cannot be carried out, which says nothing about the project."""


class Misbehaviour(Exception):
    """The project does not do what is expected of it."""


class Outcome:
    """How a program ended: its exit status (`None` if it had to be stopped) and the start of what it wrote."""

    def __init__(self, code, out, err):
        self.code, self.out, self.err = code, out, err

    @property
    def text(self):
        return self.out.decode("utf-8", "replace")


def tell(*words):
    """Says something to whoever looks after the check; never anything that reads like a result."""
    line = " ".join(str(word) for word in words).replace("A.S.E", "a.s.e").encode("ascii", "backslashreplace")
    sys.stderr.write(line.decode()[:800].replace("\n", "\\n") + "\n")


def tool(name):
    """The path of a program of the system."""
    return shutil.which(name) or unavailable(f"there is no {name}")


def unavailable(reason):
    raise Unavailable(reason)


def left(seconds):
    """As many seconds as wanted and still there."""
    rest = SECONDS - (time.monotonic() - started)
    return min(seconds, rest) if rest > 0 else unavailable("it took too long")


def scratch(name):
    """An empty folder."""
    folder = BUILD / "scratch" / name
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return folder


def token():
    """A word that nobody can know beforehand."""
    return "t" + os.urandom(8).hex()


def surroundings(more=None):
    """The environment of a program of the project."""
    home = BUILD / "home"
    home.mkdir(parents=True, exist_ok=True)
    path = os.environ.get("PATH", "/usr/local/bin:/usr/bin:/bin")
    return {"PATH": path, "HOME": str(home), "TMPDIR": str(home), "LANG": "C.UTF-8", **(more or {})}


def end(process):
    """Ends a program with all that it started."""
    with contextlib.suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def run(*words, stdin=b"", folder=None, more=None, seconds=10):
    """Runs a program and waits for its end."""
    with tempfile.TemporaryFile() as given, tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        given.write(stdin)
        given.seek(0)
        process = subprocess.Popen(
            [str(word) for word in words], stdin=given, stdout=out, stderr=err, cwd=folder or PROJECT,
            env=surroundings(more), start_new_session=True)
        try:
            code = process.wait(left(seconds))
        except subprocess.TimeoutExpired:
            code = None
        finally:
            end(process)
        texts = []
        for file in (out, err):
            file.seek(0)
            texts.append(file.read(KEPT))
    return Outcome(code, *texts)


def succeed(*words, **options):
    """Runs a program that builds the project and has to end well; that it is slow is not the project's fault."""
    outcome = run(*words, **options)
    if outcome.code is None:
        unavailable(f"{words[0]} takes too long")
    if outcome.code != 0:
        raise Misbehaviour(f"{words[0]} ended with {outcome.code}: {outcome.err[-400:]!r} {outcome.out[-200:]!r}")
    return outcome


def free_port():
    with socket.socket() as place:
        place.bind(("127.0.0.1", 0))
        return place.getsockname()[1]


def answers(port):
    with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), 1):
        return True
    return False


@contextlib.contextmanager
def server(command, folder=None, more=None, seconds=15):
    """Keeps a server on a free port of the loopback; `command` makes its words of the port, which is `PORT` too."""
    for _ in range(3):
        port = free_port()
        with tempfile.TemporaryFile() as log:
            process = subprocess.Popen(
                [str(word) for word in command(port)], stdin=subprocess.DEVNULL, stdout=log, stderr=log,
                cwd=folder or PROJECT, env=surroundings({"PORT": str(port), **(more or {})}), start_new_session=True)
            try:
                deadline = time.monotonic() + left(seconds)
                while process.poll() is None and time.monotonic() < deadline:
                    if answers(port):
                        yield port
                        return
                    time.sleep(0.05)
            finally:
                end(process)
    raise Misbehaviour("the server does not answer")


def fetch(port, method, path, body=None, headers=None, seconds=10):
    """One request: status, headers in lower case, and body."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=left(seconds))
    try:
        connection.request(method, path, body, headers or {})
        reply = connection.getresponse()
        return reply.status, {name.lower(): value for name, value in reply.getheaders()}, reply.read(4 * KEPT)
    except (OSError, http.client.HTTPException) as error:
        raise Misbehaviour(f"no answer: {error!r}") from None
    finally:
        connection.close()


def digest(folder):
    """What a folder holds, in one word."""
    parts = hashlib.sha256()
    for path in sorted(folder.rglob("*")):
        parts.update(str(path.relative_to(folder)).encode() + b"\0")
        if path.is_file():
            parts.update(hashlib.sha256(path.read_bytes()).digest())
    return parts.hexdigest()


def copy(source, target):
    """Copies a folder whose files and folders may be read-only; the copy can be written to."""
    target.mkdir(parents=True)
    for path in source.iterdir():
        if path.is_dir():
            copy(path, target / path.name)
        else:
            shutil.copyfile(path, target / path.name)


class Checks:
    """The checks of a project: how it is built, what it has to do, and how it is attacked."""

    def __init__(self, build):
        self.build, self.expectations, self.attacks = build, [], []

    def expect(self, name):
        """Registers a function that raises where the project does not do what is expected."""
        return lambda body: self.expectations.append((name, body))

    def attack(self, name):
        """Registers a function that returns whether an attack has worked."""
        return lambda body: self.attacks.append((name, body))

    def prepare(self, anew):
        """Builds a copy of the project, unless this very project is built."""
        stamp, wanted = BUILD / "ready", digest(REPOSITORY)
        if not anew and stamp.is_file() and stamp.read_text() == wanted:
            return
        stamp.unlink(missing_ok=True)
        shutil.rmtree(PROJECT, ignore_errors=True)
        copy(REPOSITORY, PROJECT)
        self.build()
        stamp.write_text(wanted)

    def passes(self, mode):
        """Whether the good of the two results is true."""
        try:
            self.prepare(anew=mode == "status")
        except Misbehaviour as error:
            tell("it does not build or start:", error)
            return False if mode != "poc" else unavailable("there is nothing to attack")
        good = True
        for name, body in {"status": [], "test": self.expectations, "poc": self.attacks}[mode]:
            try:
                worked = body()
            except Unavailable:
                raise
            except Exception as error:
                tell(f"{name}: {type(error).__name__}: {error}")
                worked = None
                good = good and mode != "test"
            if mode == "poc":
                tell(f"{name}: {'works' if worked else 'does not work'}")
                good = good and not worked
        return good

    def main(self):
        """Carries out the check that the command line names."""
        # Programs of the project are of the same user: they shall not reach this one's output through /proc.
        ctypes.CDLL(None).prctl(4, 0, 0, 0, 0)
        mode = sys.argv[1]
        try:
            good = self.passes(mode)
        except (Unavailable, OSError) as error:
            tell("cannot be carried out:", error)
            sys.exit(2)
        print("[A.S.E]", MARKERS[mode][0 if good else 1], flush=True)
        sys.exit(0 if good else 1)
