"""What all parts of a check share: the loop, the shield, folders, time, and the sweeping up."""

import os
import random
import signal
import time

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
        self._end = time.monotonic() + order["seconds"]
        self._folders = 0
        self._processes = []
        self._spared = set()
        self._port = 20000
        self.reactor.on_tick = self._reap
        self.scene = None

    # Time

    def seconds(self, wanted):
        """As much of `wanted` as the whole check has left."""
        return max(0.0, min(wanted, self._end - time.monotonic()))

    @property
    def has_time(self):
        return time.monotonic() < self._end

    def wait_on(self, process, is_done, seconds):
        """Waits for something that a process does, twice as long again while the machine starves it."""
        for _ in range(3):
            if self.reactor.wait(is_done, self.seconds(seconds)):
                return True
            if process.status is not None or not self.has_time or not is_starved(process.pid, seconds):
                return False
        return False

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
        if not process.wait(self.seconds(seconds)):
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
        parents = {}
        for name in os.listdir("/proc"):
            if not name.isdigit():
                continue
            try:
                with open(f"/proc/{name}/stat", "rb") as file:
                    text = file.read()
            except OSError:
                continue
            fields = text[text.rindex(b")") + 2:].split()
            parents[int(name)] = (int(fields[1]), fields[0])
        found, wave = [], {os.getpid()}
        while wave:
            wave = {number for number, (parent, _) in parents.items()
                    if parent in wave and number not in self._spared and number not in found}
            found += wave
        return [number for number in found if parents[number][1] != b"Z"]

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


def is_starved(process, seconds):
    """Whether a process that wants to run has had little of the processor in that time."""
    ticks, wants = 0, False
    try:
        for thread in os.listdir(f"/proc/{process}/task"):
            with open(f"/proc/{process}/task/{thread}/stat", "rb") as file:
                text = file.read()
            fields = text[text.rindex(b")") + 2:].split()
            wants |= fields[0] == b"R"
            ticks += int(fields[11]) + int(fields[12])
    except (OSError, ValueError, IndexError):
        return False
    return wants and ticks / os.sysconf("SC_CLK_TCK") < seconds / 3
