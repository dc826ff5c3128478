"""Keeps an interpreter for the code of an agent.

Fetches one block of code after another from a trap of the cell, has them run in a child that keeps its variables,
and tells what came of each. Settings come as JSON over standard input.

What runs in the child may do what it likes with it. It cannot look into this process, which is not dumpable, and the
token that the trap asks for stands in nothing that a child inherits.
"""

import ctypes
import json
import os
import select
import signal
import socket
import struct
import sys
import time

POLITE = (signal.SIGHUP, signal.SIGINT, signal.SIGTERM, signal.SIGUSR1, signal.SIGUSR2)


def hide():
    """Shuts this process off and makes it the parent of all that its children leave behind."""
    libc = ctypes.CDLL(None)
    set_dumpable, set_child_subreaper = 4, 36
    if libc.prctl(set_dumpable, 0, 0, 0, 0) != 0 or libc.prctl(set_child_subreaper, 1, 0, 0, 0) != 0:
        sys.exit("prctl fails")
    for number in POLITE:
        signal.signal(number, signal.SIG_IGN)


class Line:
    """The line to the trap: tells what came of a block and waits for the next one."""

    def __init__(self, port, token):
        self.port = port
        self.token = token
        self.socket = None

    def ask(self, fields, body):
        """Sends a result and returns the fields and the code of the next block; None when there is none."""
        head = f"POST /{self.token} HTTP/1.1\r\nHost: keeper\r\nContent-Length: {len(body)}\r\n"
        head += "".join(f"{name}: {value}\r\n" for name, value in fields.items()) + "\r\n"
        for _ in range(200):
            try:
                if self.socket is None:
                    self.socket = socket.create_connection(("127.0.0.1", self.port))
                self.socket.sendall(head.encode() + body)
                return self.answer()
            except OSError:
                if self.socket is not None:
                    self.socket.close()
                self.socket = None
                time.sleep(0.05)
        sys.exit("the trap does not answer")

    def answer(self):
        received = b""
        while b"\r\n\r\n" not in received:
            received += self.piece()
        head, _, body = received.partition(b"\r\n\r\n")
        status, *lines = head.decode("latin-1").split("\r\n")
        fields = {}
        for line in lines:
            name, _, value = line.partition(":")
            fields[name.strip().lower()] = value.strip()
        if status.split(" ")[1] != "200":
            return None
        while len(body) < int(fields["content-length"]):
            body += self.piece()
        return fields, body

    def piece(self):
        piece = self.socket.recv(65536)
        if not piece:
            raise ConnectionError
        return piece


class Interpreter:
    """A child that runs blocks and keeps its variables."""

    def __init__(self, program, prelude):
        near, far = socket.socketpair()
        self.reader, self.writer = os.pipe()
        control = os.dup(far.fileno())
        os.set_inheritable(control, True)
        self.pid = os.fork()
        if self.pid == 0:
            self.become(program, control)
        os.close(control)
        far.close()
        os.set_blocking(self.reader, False)
        near.setblocking(False)
        self.control = near
        self.status = None
        self.unsent = struct.pack("!I", len(prelude)) + prelude

    def become(self, program, control):
        try:
            for number in POLITE:
                signal.signal(number, signal.SIG_DFL)
            os.setsid()
            os.dup2(os.open("/dev/null", os.O_RDONLY), 0)
            os.dup2(self.writer, 1)
            os.dup2(self.writer, 2)
            os.execv(sys.executable, [sys.executable, "-u", "-c", program, str(control)])
        finally:
            os._exit(127)

    def is_ready(self):
        """Whether it waits for a block; what it still told of the last one is forgotten."""
        try:
            while self.control is not None and self.status is None:
                if not self.control.recv(4096):
                    return False
        except BlockingIOError:
            return True
        except OSError:
            pass
        return False

    def close(self):
        if self.control is not None:
            self.control.close()
        os.close(self.reader)
        os.close(self.writer)


class Output:
    """The first bytes of what a block writes."""

    def __init__(self, limit):
        self.limit = limit
        self.bytes = bytearray()
        self.is_cut = False

    def add(self, piece):
        room = self.limit - len(self.bytes)
        self.bytes += piece[:room]
        self.is_cut = self.is_cut or len(piece) > room

    def drain(self, descriptor):
        """Takes what is there, but not more than a flood that never ends would let."""
        for _ in range(64):
            try:
                self.add(os.read(descriptor, 65536))
            except OSError:
                return


class Keeper:
    def __init__(self, settings):
        self.settings = settings
        self.interpreter = None

    def run(self, code, flag):
        """Runs a block: how it ended, and what it wrote."""
        output = Output(self.settings["bytes"])
        deadline = time.monotonic() + self.settings["seconds"]
        interpreter = self.living()
        interpreter.unsent += struct.pack("!I", len(code) + 1) + flag + code
        verdict = b""
        while True:
            left = deadline - time.monotonic()
            if left <= 0:
                output.drain(interpreter.reader)
                self.discard()
                return "timed-out 0", output
            verdict += self.follow(interpreter, output, min(left, 0.1))
            if len(verdict) >= 2:
                output.drain(interpreter.reader)
                return f"{'input' if verdict[:1] == b'i' else 'exited'} {verdict[1]}", output
            self.reap()
            if interpreter.status is not None:
                output.drain(interpreter.reader)
                status = interpreter.status
                interpreter.close()
                self.interpreter = None
                if os.WIFSIGNALED(status):
                    return f"signalled {os.WTERMSIG(status)}", output
                return f"exited {os.WEXITSTATUS(status)}", output

    def follow(self, interpreter, output, seconds):
        """Reads what the child writes and tells, and sends it what it still has to get."""
        poller = select.poll()
        poller.register(interpreter.reader, select.POLLIN)
        if interpreter.control is not None:
            events = select.POLLIN | (select.POLLOUT if interpreter.unsent else 0)
            poller.register(interpreter.control, events)
        told = b""
        for descriptor, events in poller.poll(seconds * 1000):
            if descriptor == interpreter.reader:
                output.add(os.read(descriptor, 65536))
            else:
                told += self.talk(interpreter, events)
        return told

    def talk(self, interpreter, events):
        try:
            if events & select.POLLOUT and interpreter.unsent:
                sent = interpreter.control.send(interpreter.unsent[:65536])
                interpreter.unsent = interpreter.unsent[sent:]
            told = interpreter.control.recv(2) if events & ~select.POLLOUT else None
        except BlockingIOError:
            return b""
        except OSError:
            told = b""
        if told == b"":
            # The child closed it, or died: its end will tell.
            interpreter.control.close()
            interpreter.control = None
            interpreter.unsent = b""
        return told or b""

    def living(self):
        """The interpreter, a new one if the last one died meanwhile."""
        self.reap()
        if self.interpreter is not None and not self.interpreter.is_ready():
            self.interpreter.close()
            self.interpreter = None
        if self.interpreter is None:
            self.interpreter = self.start()
        return self.interpreter

    def start(self):
        try:
            return Interpreter(self.settings["program"], self.settings["prelude"].encode())
        except OSError:
            # What earlier blocks left running takes all the room.
            self.kill_all()
            return Interpreter(self.settings["program"], self.settings["prelude"].encode())

    def reap(self):
        while True:
            try:
                pid, status = os.waitpid(-1, os.WNOHANG)
            except ChildProcessError:
                return
            if pid == 0:
                return
            if self.interpreter is not None and pid == self.interpreter.pid:
                self.interpreter.status = status

    def discard(self):
        """Ends the child and everything that it started."""
        self.kill_all()
        if self.interpreter is not None:
            self.interpreter.close()
            self.interpreter = None

    def kill_all(self):
        deadline = time.monotonic() + 10
        while True:
            living = self.descendants()
            if not living:
                return
            if time.monotonic() > deadline:
                sys.exit("what was started cannot be ended")
            for pid in living:
                try:
                    os.kill(pid, signal.SIGKILL)
                except ProcessLookupError:
                    pass
            self.reap()
            time.sleep(0.005)

    def descendants(self):
        children = {}
        for name in os.listdir("/proc"):
            if not name.isdigit():
                continue
            try:
                with open(f"/proc/{name}/stat", "rb") as file:
                    # The name of the program, in brackets, may hold anything.
                    parent = int(file.read().rpartition(b")")[2].split()[1])
            except OSError:
                continue
            children.setdefault(parent, []).append(int(name))
        found, fresh = [], [os.getpid()]
        while fresh:
            fresh = [child for parent in fresh for child in children.get(parent, [])]
            found += fresh
        return found


def main():
    hide()
    settings = json.loads(sys.stdin.buffer.read())
    os.dup2(os.open("/dev/null", os.O_RDONLY), 0)
    line = Line(settings["port"], settings.pop("token"))
    keeper = Keeper(settings)
    fields, body = {"X-Block": "0"}, b""
    while True:
        answer = line.ask(fields, body)
        if answer is None:
            keeper.discard()
            return
        wanted, code = answer
        start = time.monotonic()
        ending, output = keeper.run(code, wanted["x-flag"].encode()[:1])
        fields = {
            "X-Block": wanted["x-block"],
            "X-Ending": ending,
            "X-Cut": int(output.is_cut),
            "X-Length": len(output.bytes),
            "X-Seconds": f"{time.monotonic() - start:.6f}",
        }
        body = bytes(output.bytes)


main()
