"""What all parts of a check share: the loop, the shield, folders, time, and the sweeping up."""

import os
import random
import signal
import time

from .clock import Clock, descendants
from .errors import AnswerExhausted
from .process import Process
from .programs import PATH
from .reactor import Reactor
from .shield import Shield


class Stage:
    """The place in which an answer runs."""

    def __init__(self, order):
        self.reactor = Reactor()
        self.shield = Shield()
        self.root = order["workspace"]
        self.warm = order.get("warm") or {}
        self.cpu_seconds = order.get("cpu_seconds")
        self.random = random.Random(order["seed"])
        self.clock = Clock(self.reactor, order["seconds"], order["patience"])
        self._folders = 0
        self._processes = []
        self._spared = set()
        self._port = 20000
        self.reactor.on_tick = self._reap
        self.scene = None

    # Folders and names

    def fresh_folder(self, name="place"):
        """A new empty folder; what an answer put in its place is passed by."""
        for _ in range(100_000):
            self._folders += 1
            path = os.path.join(self.root, f"{name}-{self._folders}")
            try:
                os.mkdir(path)
                return path
            except FileExistsError:
                continue
            except OSError as error:
                raise AnswerExhausted(f"no folder could be made: {error.strerror}") from error
        raise AnswerExhausted("no folder could be made")

    def token(self, length=20):
        """A random word that no answer can know: letters and digits, which no encoding changes."""
        letters = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789"
        return "".join(self.random.choice(letters) for _ in range(length))

    def next_port(self):
        """A port that was not handed out before."""
        self._port += 1
        return self._port

    def environment(self, folder, more=None):
        """The environment of a child: nothing of the driver's."""
        base = {"PATH": PATH, "HOME": folder, "LANG": "C.UTF-8", "TMPDIR": "/tmp",
                "PYTHONDONTWRITEBYTECODE": "1", "PYTHONHASHSEED": "0"}
        return {**base, **(more or {})}

    # Processes

    def start(self, arguments, *, folder, environment=None, spared=False, **options):
        """Starts a confined process."""
        process = Process(
            self, arguments, folder=folder, environment=self.environment(folder, environment), **options)
        self._processes.append(process)
        if spared:
            self._spared.add(process.pid)
        return process

    def run_tool(self, arguments, *, folder, seconds=60, **options):
        """Runs a tool of ours to its end; returns the process, killed if it overran."""
        process = self.start(arguments, folder=folder, **options)
        if not process.wait(seconds):
            process.kill()
        return process

    def sweep(self):
        """Ends everything that the answer left behind, however it hides: the driver adopts all orphans."""
        for process in self._processes:
            if process.pid not in self._spared:
                process.kill()
        self._processes = [each for each in self._processes if each.pid in self._spared]
        end = time.monotonic() + 5
        while time.monotonic() < end:
            left = self.descendants()
            if not left:
                return
            # First nobody may multiply, then all go.
            for sign in (signal.SIGSTOP, signal.SIGKILL):
                for number in left:
                    try:
                        os.kill(number, sign)
                    except (ProcessLookupError, PermissionError):
                        pass
            self._reap()
            time.sleep(0.002)

    def descendants(self):
        """The processes that come of the answer, what it left behind included."""
        return descendants(self._spared)

    def _reap(self):
        known = {process.pid for process in self._processes}
        for _ in range(1000):
            try:
                ended = os.waitid(os.P_ALL, 0, os.WEXITED | os.WNOHANG | os.WNOWAIT)
            except ChildProcessError:
                return
            if ended is None or ended.si_pid in known:
                return
            os.waitpid(ended.si_pid, 0)
