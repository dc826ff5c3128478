"""Time as an answer has it: what a busy machine keeps from it is not counted.

A program that sleeps or waits for something has its time by the clock on the wall. One that would run has only
as much time as it gets of the processor, so that neither a slow answer nor a hang is read off a machine that is
busy with other work.
"""

import os
import time

from .errors import MachineBusy

TICKS = os.sysconf("SC_CLK_TCK")


class Clock:
    """The time of a whole check. The driver adopts all orphans, so that all that runs comes of it."""

    # What is shorter is not worth a look at the processes.
    SLICE = 0.25

    def __init__(self, reactor, seconds, patience):
        self._reactor = reactor
        self.patience = patience
        self._whole = Deadline(self, seconds)
        self._used = 0.0

    @property
    def has_time(self):
        """Whether the check has time left; raised if only the machine has taken it."""
        return self._whole.has_time

    def deadline(self, seconds):
        """A part of the time, or what is left of it."""
        return Deadline(self, min(seconds, self._whole.left))

    def wait(self, is_done, seconds):
        """Waits until `is_done()`; returns whether that came within `seconds`."""
        return self.deadline(seconds).wait(is_done)

    def end_of(self, seconds):
        """When a wait of so many seconds is given up, however busy the machine is."""
        return time.monotonic() + seconds * self.patience

    def turn(self, is_done, seconds):
        """Waits for a moment; returns the time that it counts."""
        start = time.monotonic()
        self._reactor.wait(is_done, min(seconds, self.SLICE))
        passed = time.monotonic() - start
        counted = self._counted(passed) if passed > self.SLICE / 2 else passed
        self._whole.left -= counted
        return counted

    def _counted(self, passed):
        before, (self._used, wants_to_run) = self._used, survey()
        return min(passed, max(0.0, self._used - before)) if wants_to_run else passed


class Deadline:
    """The time for one thing, which may be several waits."""

    def __init__(self, clock, seconds):
        self._clock = clock
        self.left = seconds
        self._end = clock.end_of(seconds)

    @property
    def has_time(self):
        """Whether there is time left.

        Raises:
            MachineBusy: It is the machine that left none.
        """
        if self.left <= 0:
            return False
        if time.monotonic() >= self._end:
            raise MachineBusy
        return True

    def wait(self, is_done):
        """Waits until `is_done()`; returns whether that came in time."""
        while not is_done():
            if not self.has_time or not self._clock.has_time:
                return False
            self.left -= self._clock.turn(is_done, self.left)
        return True


def survey():
    """The seconds of processor time that all below the driver used, and whether any of it would run on."""
    mine = os.times()
    used, wants_to_run = mine.children_user + mine.children_system, False
    for number in descendants():
        try:
            used += sum(int(each) for each in read_status(f"/proc/{number}/stat")[11:15]) / TICKS
            wants_to_run = wants_to_run or any(
                read_status(f"/proc/{number}/task/{thread}/stat")[0] == b"R"
                for thread in os.listdir(f"/proc/{number}/task"))
        except (OSError, ValueError, IndexError):
            continue  # It has ended meanwhile.
    return used, wants_to_run


def descendants(spared=()):
    """The processes that come of this one and have not ended, without those that are spared and theirs."""
    parents = {}
    for name in os.listdir("/proc"):
        if name.isdigit():
            try:
                fields = read_status(f"/proc/{name}/stat")
                parents[int(name)] = (int(fields[1]), fields[0])
            except (OSError, ValueError, IndexError):
                continue
    found, wave = [], {os.getpid()}
    while wave:
        wave = {number for number, (parent, _) in parents.items()
                if parent in wave and number not in spared and number not in found}
        found += wave
    return [number for number in found if parents[number][1] != b"Z"]


def read_status(path):
    """The fields behind the name, which may hold anything: the state is the first."""
    with open(path, "rb") as file:
        text = file.read()
    return text[text.rindex(b")") + 2:].split()
