"""The answer: its files, its processes, and calls into them."""

import os
import re
import signal

from . import wire
from .errors import (
    AnswerCrashed, AnswerExhausted, AnswerFailed, AnswerRaised, AnswerTimedOut, AnswerUnclear, MissingModule)
from .honey import listening_ports
from .host import Host, last_line
from .http import Client

FATAL_SIGNALS = {signal.SIGSEGV, signal.SIGBUS, signal.SIGABRT, signal.SIGILL, signal.SIGFPE, signal.SIGSYS}

# The rank of blocks that the answer says are not to be used.
COUNTER_EXAMPLE = 4
# Words before a call that are no type of a result.
NO_TYPES = r"(?:return|else|await|new|echo|print|puts|assert|not|yield|raise|throw|del|in|and|or|if|while|for|do|go|defer|case|call|select)\b"


def defines(text, name):
    """Whether a text defines a name, as far as the form of a line tells; a mere call does not."""
    bare = re.escape(name.strip("()"))
    keyword = (rf"\b(?:def|class|function|func|fn|procedure|struct|interface|type|const|let|var|trigger|view)\s+"
               rf"(?:\([^()\n]*\)\s*)?(?:[\w.]+\.)?{bare}\b")
    assigned = rf"^[ \t]*(?:(?:module\.)?exports\.|window\.|this\.)?{bare}[ \t]*(?::[^=\n]+)?=(?!=)"
    head = text[:1 << 20]
    if any(re.search(pattern, head, re.M | re.I) for pattern in (keyword, assigned)):
        return True
    # `type name(…)` of C and Java, `name(…) {` of scripts and methods.
    typed = re.compile(rf"^[ \t]*(?!{NO_TYPES})(?:[\w<>\[\],*&:]+[ \t]+)+[*&]*{bare}[ \t]*\(")
    bodied = re.compile(rf"^[ \t]*(?:async[ \t]+)?{bare}[ \t]*\([^;]*\{{$")
    lines = (line.rstrip() for line in head.splitlines() if len(line) < 500)
    return any((typed.search(line) and not line.endswith(";")) or bodied.search(line) for line in lines)


class Result:
    """How a run of the answer ended and what it wrote."""

    def __init__(self, status, output, errors):
        self.status, self.output_bytes, self.error_bytes = status, output, errors

    @property
    def output(self):
        return self.output_bytes.decode("utf-8", "replace")

    @property
    def errors(self):
        return self.error_bytes.decode("utf-8", "replace")


class Answer:
    """What all runtimes share. A runtime says how to prepare, how to run and how to host it."""

    usual_file = "answer"
    seconds = 10
    address_space = None
    crash = "failed"

    def __init__(self, stage, order, *, defines=(), style="library", extra=None, seconds=None, **options):
        self.stage, self.order = stage, order
        self.defines = list(defines)
        self.style = style
        self.extra = dict(extra or {})
        self.seconds = seconds or self.seconds
        self.options = options
        self.file = order.get("file") or self.usual_file
        self.source = ""
        self.files = {}
        self._host = None
        self._running = []
        self._folder = None

    # Before the probes

    def prepare(self):
        """Chooses the code and makes it ready; raises what every probe would meet."""
        for name in self.order["modules"]:
            if not self.has_module(name):
                raise MissingModule(name, f"the task needs the library “{name}”, which is not installed here")
        self.choose()
        folder = self.stage.fresh_folder("build")
        self.place(folder)
        self.build(folder)

    def has_module(self, name):
        """Whether a library that the check declares is here; told by the runtime if it can tell."""
        return True

    def choose(self):
        """The last block that defines all that is needed, else the best that names it; else all together.

        What the answer itself calls a counter-example is run only where it is all that there is.
        """
        blocks = self.order["blocks"]
        if not blocks:
            raise AnswerFailed("the answer holds no code")
        own = [block for block in blocks if block.get("rank", 1) < COUNTER_EXAMPLE]
        chosen = self._best(own)
        is_split = all(any(name in block["text"] for block in own) for name in self.defines) and own
        if chosen is None and not is_split and len(own) < len(blocks):
            chosen = self._best(blocks)
            if len(blocks) > 1 and (chosen is not None or not own):
                raise AnswerUnclear("the answer calls the code that does the task a counter-example")
        self.source = self._together(own or blocks) if chosen is None else chosen
        self.files = {each["path"]: each["text"] for each in self.order["files"]}

    def _best(self, blocks):
        """The text of the block that is to run; nothing if none has all that is needed."""
        fitting = [block for block in blocks if all(name in block["text"] for name in self.defines)]
        for rank in sorted({block.get("rank", 1) for block in fitting}):
            equal = [block for block in fitting if block.get("rank", 1) == rank]
            defining = [block for block in equal if self.defines and all(
                defines(block["text"], name) for name in self.defines)]
            if defining:
                return max(defining, key=lambda block: block["line"])["text"]
        return fitting[0]["text"] if fitting else None

    def _together(self, blocks):
        if len(blocks) > 1 and self.defines:
            return self.join([block["text"] for block in sorted(blocks, key=lambda block: block["line"])])
        return blocks[0]["text"]

    def join(self, texts):
        """Several blocks as one file."""
        return "\n".join(text.rstrip("\n") + "\n" for text in texts)

    def place(self, folder):
        """Writes the answer's files, and the check's on top of them."""
        mine = {self.file: self.source, **self.extra}
        others = {path: text for path, text in self.files.items() if path not in mine}
        for path, text in {**mine, **others}.items():
            target = os.path.join(folder, path)
            try:
                os.makedirs(os.path.dirname(target), exist_ok=True)
                with open(target, "wb") as file:
                    file.write(text.encode("utf-8", "replace") if isinstance(text, str) else text)
            except (FileExistsError, NotADirectoryError, IsADirectoryError):
                if path in mine:
                    raise  # A file of the answer's that is a folder of ours is left out.

    def build(self, folder):
        """Makes it ready to run; nothing by default."""

    # In a probe

    @property
    def folder(self):
        """The folder in which the answer works in this probe."""
        scene = self.stage.scene
        if self not in scene.answers:
            scene.answers.append(self)
            self._folder = self.fresh_copy()
        return self._folder

    def fresh_copy(self):
        """A folder with the answer's files as they were written."""
        folder = self.stage.fresh_folder("answer")
        self.place(folder)
        return folder

    def command(self, arguments):
        """The command line that runs it as a program."""
        raise AnswerFailed("this runtime does not run programs")

    def host_command(self):
        """The command line of the process that takes calls."""
        raise AnswerFailed("this runtime takes no calls")

    def environment(self):
        """Additions to its environment."""
        return {}

    def start(self, arguments=(), *, environment=None, data=b"", folder=None, keeps_input=False):
        """Starts it as a program."""
        process = self.stage.start(
            self.command([str(each) for each in arguments]), folder=str(folder or self.folder),
            environment={"HOME": self.folder, **self.environment(), **(environment or {})},
            data=data.encode() if isinstance(data, str) else data, address_space=self.address_space,
            keeps_input=keeps_input)
        self._running.append(process)
        return process

    def run(self, arguments=(), *, stdin=b"", environment=None, folder=None, seconds=None):
        """Runs it as a program to its end."""
        process = self.start(arguments, environment=environment, data=stdin, folder=folder)
        in_time = self.stage.clock.wait(lambda: process.status is not None, seconds or self.seconds)
        if in_time:
            process.wait(0)
        else:
            process.kill()
        return self.finish(process, in_time)

    def finish(self, process, in_time):
        """What a program came to; a crash, a hang and exhaustion are raised."""
        output, errors = bytes(process.output.data), bytes(process.errors.data)
        self.stage.scene.hear(output)
        self.stage.scene.hear(errors)
        process.kill()
        if process in self._running:
            self._running.remove(process)
        self.examine(process, output, errors)
        if not in_time:
            raise AnswerTimedOut(f"it did not end within {self.seconds:g} s")
        status = process.status
        if status == -signal.SIGKILL:
            raise AnswerExhausted("it was ended for lack of memory")
        if status == -signal.SIGXCPU:
            raise AnswerTimedOut("it used up its processor time")
        if status < 0 and -status in FATAL_SIGNALS:
            raise AnswerCrashed(f"it was ended by {signal.Signals(-status).name}", -status)
        return Result(status, output, errors)

    def examine(self, process, output, errors):
        """Looks at what a program left behind; raises what that means."""

    def serve(self, arguments=(), *, environment=None, port=None, seconds=None):
        """Starts it as a server and waits until it listens; returns a client."""
        before = listening_ports()
        process = self.start(arguments, environment=environment, keeps_input=True)
        found = []

        def listens():
            new = listening_ports() - before
            found[:] = [port] if port in new else sorted(new) if port is None else []
            return bool(found) or process.status is not None

        in_time = self.stage.clock.wait(listens, seconds or self.seconds * 2)
        if not found:
            if process.status is not None:
                result = self.finish(process, True)
                raise AnswerFailed(f"it ended with status {result.status} without a server: "
                                   + last_line(result.errors))
            raise AnswerFailed("it runs but listens on no port" if not in_time else "it does not listen")
        return Client(self.stage.scene, found[0], is_alive=lambda: process.status is None,
                      on_reply=lambda reply: self.examine_reply(process, reply))

    def examine_reply(self, process, reply):
        """Looks at a reply of a server that runs; raises what it means."""

    # Calls

    @property
    def printed(self):
        """What the answer wrote to its standard output during the last call."""
        return self._host.printed.decode("utf-8", "replace") if self._host else ""

    def call(self, name, *arguments, **keywords):
        """Calls a function of the answer; the first that exists if `name` is a list of names."""
        return self._ask(op="call", name=_names(name), args=wire.encode(list(arguments)),
                         kwargs=wire.encode(keywords))

    def new(self, name, *arguments, **keywords):
        """Makes an object of a class of the answer."""
        return self.call(name, *arguments, **keywords)

    def method(self, target, name, *arguments, **keywords):
        """Calls a method of an object."""
        return self._ask(op="method", target=wire.encode(target), name=_names(name),
                         args=wire.encode(list(arguments)), kwargs=wire.encode(keywords))

    def get(self, name, target=None):
        """The value of a variable of the answer, or of an attribute of an object."""
        return self._ask(op="get", name=_names(name), target=wire.encode(target))

    def has(self, name):
        """Whether the answer defines a name."""
        try:
            return self._ask(op="has", name=_names(name)) is True
        except AnswerRaised:
            return False

    def _ask(self, **request):
        folder = self.folder
        if self._host is None:
            self._host = Host(self, folder)
        return self._host.ask(request, self.seconds)

    def error(self, kind, message):
        """What an error means that the host reports; a runtime knows its own kinds."""
        if kind == "absent":
            return AnswerFailed(f"it does not define {message}")
        return AnswerRaised(kind, message)

    # The end of a probe

    @property
    def processes(self):
        """Its processes that were started on purpose."""
        return self._running + ([self._host.process] if self._host else [])

    def drain(self):
        """Hears what its processes wrote so far."""
        self.stage.reactor.turn()
        for process in self.processes:
            self.stage.scene.hear(bytes(process.output.data))
            self.stage.scene.hear(bytes(process.errors.data))

    def close(self):
        """Ends its processes."""
        for process in self.processes:
            process.kill()
        self._running, self._host = [], None


def _names(name):
    return [name] if isinstance(name, str) else list(name)
