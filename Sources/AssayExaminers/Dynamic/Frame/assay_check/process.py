"""Processes of the answer and of the tools that read it: confined, bounded, and gone when told."""

import os
import signal
import struct
import subprocess

from .errors import AnswerExhausted, AnswerFailed


class Stream:
    """The first bytes of a pipe; what comes after them is dropped, so that the writer never blocks."""

    def __init__(self, reactor, descriptor, limit):
        self._reactor, self._descriptor, self._limit = reactor, descriptor, limit
        self.data = bytearray()
        self.is_cut = False
        os.set_blocking(descriptor, False)
        reactor.watch(descriptor, self._ready)

    @property
    def is_open(self):
        return self._descriptor is not None

    def _ready(self, *_):
        try:
            piece = os.read(self._descriptor, 1 << 16)
        except BlockingIOError:
            return
        if not piece:
            self.close()
            return
        room = self._limit - len(self.data)
        self.is_cut |= len(piece) > room
        self.data += piece[:max(room, 0)]

    def close(self):
        if self._descriptor is not None:
            self._reactor.unwatch(self._descriptor)
            os.close(self._descriptor)
            self._descriptor = None


class Sink:
    """Bytes on their way into a pipe."""

    def __init__(self, reactor, descriptor, data=b"", stays_open=False):
        self._reactor, self._descriptor, self._stays_open = reactor, descriptor, stays_open
        self._pending = bytearray()
        os.set_blocking(descriptor, False)
        self.send(data)

    def send(self, data):
        if self._descriptor is None:
            return
        self._pending += data
        self._reactor.watch(self._descriptor, self._ready, read=False, write=True)

    def _ready(self, *_):
        try:
            if self._pending:
                del self._pending[:os.write(self._descriptor, self._pending)]
        except BlockingIOError:
            return
        except OSError:
            self._pending.clear()
            self.close()  # Nobody reads any more, which is the reader's right.
            return
        if not self._pending:
            if self._stays_open:
                self._reactor.watch(self._descriptor, self._ready, read=False, write=False)
            else:
                self.close()

    def close(self):
        if self._descriptor is not None:
            self._reactor.unwatch(self._descriptor)
            os.close(self._descriptor)
            self._descriptor = None


class Process:
    """A running program. `control` gives it two more pipes: 3 to read from and 4 to write to."""

    OUTPUT_LIMIT = 1 << 20

    def __init__(self, stage, arguments, *, folder, environment, data=b"", control=False, address_space=None,
                 keeps_input=False, output_limit=OUTPUT_LIMIT, control_limit=OUTPUT_LIMIT):
        self._reactor, self._clock = stage.reactor, stage.clock
        self.killed = False
        # Each pair is (what is read from, what is written to).
        pipes = [os.pipe() for _ in range(5 if control else 3)]
        inner = [pipes[0][0], pipes[1][1], pipes[2][1]] + ([pipes[3][0], pipes[4][1]] if control else [])
        try:
            self._popen = self._start(stage, arguments, folder, environment, address_space, inner)
        except BaseException:
            for descriptor in {end for pair in pipes for end in pair} - set(inner):
                os.close(descriptor)
            raise
        finally:
            for descriptor in inner:
                os.close(descriptor)
        self.input = Sink(self._reactor, pipes[0][1], data, stays_open=keeps_input)
        self.output = Stream(self._reactor, pipes[1][0], output_limit)
        self.errors = Stream(self._reactor, pipes[2][0], output_limit)
        self.requests = Sink(self._reactor, pipes[3][1], stays_open=True) if control else None
        self.replies = Stream(self._reactor, pipes[4][0], control_limit) if control else None

    @staticmethod
    def _start(stage, arguments, folder, environment, address_space, inner):
        def confine():
            for number, descriptor in enumerate(inner[3:], start=3):
                os.dup2(descriptor, number)
            stage.shield.confine_child(address_space, stage.cpu_seconds)

        for _ in range(3):
            try:
                return subprocess.Popen(
                    arguments, cwd=folder, env=environment, stdin=inner[0], stdout=inner[1],
                    stderr=inner[2], preexec_fn=confine, pass_fds=(3, 4) if inner[3:] else ())
            except BlockingIOError:
                stage.sweep()  # Denied a process: what is left of earlier ones goes.
            except FileNotFoundError as error:
                raise AnswerFailed(f"{arguments[0]} is not there") from error
            except PermissionError as error:
                raise AnswerFailed(f"{arguments[0]} may not be run") from error
            except OSError as error:
                raise AnswerFailed(f"{arguments[0]} cannot be run: {error.strerror}") from error
        raise AnswerExhausted("no process could be started")

    @property
    def pid(self):
        return self._popen.pid

    @property
    def status(self):
        """The exit status, the negative number of the signal that ended it, or `None` while it runs."""
        return self._popen.poll()

    def wait(self, seconds):
        """Waits for its end; returns whether it came. What it left unread in its pipes is taken along."""
        if self.status is None and not self._clock.wait(lambda: self.status is not None, seconds):
            return False
        # What it wrote is in the pipes; a grandchild that holds them open is not waited for.
        self._clock.wait(lambda: not self.output.is_open and not self.errors.is_open, 0.2)
        return True

    def kill(self):
        """Ends it and closes its pipes."""
        if self.status is None:
            self.killed = True
            for target in (lambda: os.killpg(self.pid, signal.SIGKILL), self._popen.kill):
                try:
                    target()
                except (ProcessLookupError, PermissionError):
                    pass
            self._popen.wait()
        for end in (self.input, self.output, self.errors, self.requests, self.replies):
            if end is not None:
                end.close()


def take_message(buffer):
    """Cuts a message off the front of `buffer`; `None` if it is not there as a whole."""
    if len(buffer) < 4:
        return None
    (length,) = struct.unpack(">I", buffer[:4])
    if len(buffer) < 4 + length:
        return None
    message = bytes(buffer[4:4 + length])
    del buffer[:4 + length]
    return message


def pack_message(body):
    """A message as it goes over a pipe."""
    return struct.pack(">I", len(body)) + body
