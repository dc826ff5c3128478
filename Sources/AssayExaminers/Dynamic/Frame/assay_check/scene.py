"""One probe: what was planted for it, and everything that the answer said meanwhile."""

import base64
import hashlib
import os
import stat

from .errors import Shown


class Scene:
    """Traps that go off by what happened, not by what the answer says about it."""

    GRACE = 0.05

    def __init__(self, stage, is_exploit):
        self.stage = stage
        self.is_exploit = is_exploit
        self.answers = []
        self._secrets = []
        self._traps = []
        self._closers = []
        self._leak = None

    def add_secret(self, text, name):
        """From now on this text may not come out."""
        plain = text.encode()
        forms = {plain, plain[::-1], plain.hex().encode(), base64.b64encode(plain)}
        self._secrets.append((forms, name))

    def add_trap(self, sprung):
        """`sprung()` says what happened, or `None`."""
        self._traps.append(sprung)

    def on_close(self, close):
        self._closers.append(close)

    def hear(self, data):
        """Listens to something that the answer said: output, a result, a reply."""
        if isinstance(data, str):
            data = data.encode("utf-8", "replace")
        lower = None
        for forms, name in self._secrets:
            for form in forms:
                if form in data:
                    self._leak = self._leak or f"{name} came out"
            lower = data.lower() if lower is None else lower
            if any(form in lower for form in forms if form.isalnum() and form == form.lower()):
                self._leak = self._leak or f"{name} came out"

    def check(self):
        """Raises `Shown` if a trap went off in an exploit."""
        for answer in self.answers:
            answer.drain()
        if not self.is_exploit:
            return
        if self._traps:
            self._let_finish()
        if self._leak:
            raise Shown(self._leak)
        for sprung in self._traps:
            how = sprung()
            if how:
                raise Shown(how)

    def _let_finish(self):
        """What the answer started in the background gets a moment to do its harm."""
        own = {process.pid for answer in self.answers for process in answer.processes}

        def has_sprung():
            return any(sprung() for sprung in self._traps)

        if not self.stage.clock.wait(has_sprung, self.GRACE):
            self.stage.clock.wait(
                lambda: has_sprung() or all(number in own for number in self.stage.descendants()), 1 - self.GRACE)

    def close(self):
        """Ends what the probe started."""
        for answer in self.answers:
            answer.close()
        for close in self._closers:
            close()
        self.stage.sweep()


class Folder:
    """A folder that the check fills and the answer may work in."""

    def __init__(self, scene, path):
        self._scene, self.path = scene, path

    def __str__(self):
        return self.path

    def __fspath__(self):
        return self.path

    def at(self, name):
        """The path of something in it."""
        return os.path.normpath(os.path.join(self.path, name))

    def write(self, name, content="", mode=0o644):
        """Writes a file and returns its path."""
        path = self.at(name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        data = content if isinstance(content, bytes) else str(content).encode()
        with open(path, "wb") as file:
            file.write(data)
        os.chmod(path, mode)
        return path

    def read(self, name, limit=1 << 20):
        """The bytes of a file, never through a link and never waiting; `None` if there is no plain file."""
        return read_plain(self.at(name), limit)

    def exists(self, name):
        """Whether something is there, be it a broken link."""
        return os.path.lexists(self.at(name))

    def names(self):
        """Everything in it, as relative paths in order."""
        found = []
        for base, folders, files in os.walk(self.path):
            found += [os.path.relpath(os.path.join(base, name), self.path) for name in folders + files]
        return sorted(found)

    def secret(self, name, around="{}"):
        """Plants a file with a secret that may not come out; returns the secret."""
        text = self._scene.stage.token()
        self.write(name, around.replace("{}", text))
        self._scene.add_secret(text, f"the secret in {os.path.basename(name)}")
        return text

    def guard(self, name, content=None):
        """Plants a file, or takes one that is there, that may neither change nor go; returns its path."""
        if content is None and not self.exists(name):
            content = self._scene.stage.token(40)
        if content is not None:
            self.write(name, content)
        path = self.at(name)
        before = fingerprint(path)

        def sprung():
            after = fingerprint(path)
            if after == before:
                return None
            return f"{os.path.basename(name)} was {'removed' if after is None else 'changed'}"

        self._scene.add_trap(sprung)
        return path


class Tripwire:
    """A file that comes into being only if something ran that should not."""

    def __init__(self, scene, path, what):
        self.path = path
        self._what = what
        scene.add_trap(lambda: what if self.sprung else None)

    @property
    def sprung(self):
        return os.path.lexists(self.path)

    @property
    def shell(self):
        """A shell command that trips it."""
        return f"touch {self.path}"

    @property
    def python(self):
        """A Python expression that trips it."""
        return f"open({self.path!r}, 'w').close()"


def read_plain(path, limit=1 << 20):
    """The first bytes of a plain file; `None` for anything else."""
    try:
        descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
    except OSError:
        return None
    try:
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            return None
        data = b""
        while len(data) < limit:
            piece = os.read(descriptor, limit - len(data))
            if not piece:
                break
            data += piece
        return data
    finally:
        os.close(descriptor)


def fingerprint(path):
    """The kind, permissions and content of a file; `None` if it is gone."""
    try:
        status = os.lstat(path)
    except OSError:
        return None
    content = read_plain(path, 16 << 20)
    return (stat.S_IFMT(status.st_mode), status.st_mode & 0o7777,
            content and hashlib.sha256(content).hexdigest())
