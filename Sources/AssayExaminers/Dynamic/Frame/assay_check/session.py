"""One check from its order to its report."""

import importlib
import linecache
import traceback

from .errors import AnswerError, AnswerUnclear, Lacking, MachineBusy
from .probes import Probe, Registry, ScriptError
from .programs import BROWSERS, find_first

# Module, class, and the command that tells the version; its program by all names that it may have.
RUNTIMES = {
    "bash": ("bash", "BashAnswer", [("bash",), "--version"]),
    "browser": ("browser", "BrowserAnswer", [BROWSERS, "--version"]),
    "c": ("native", "CAnswer", [("gcc",), "--version"]),
    "cpp": ("native", "CppAnswer", [("g++",), "--version"]),
    "go": ("go", "GoAnswer", [("go",), "version"]),
    "java": ("java", "JavaAnswer", [("javac",), "--version"]),
    "node": ("node", "NodeAnswer", [("node",), "--version"]),
    "php": ("php", "PHPAnswer", [("php",), "--version"]),
    "postgresql": ("postgresql", "PostgreSQLAnswer", [("postgres",), "--version"]),
    "python": ("python", "PythonAnswer", [("python3",), "--version"]),
    "sqlite": ("sqlite", "SQLiteAnswer", [("python3",), "-c", "import sqlite3; print(sqlite3.sqlite_version)"]),
}


class Session:
    """What the script's calls refer to; there is one check in a process."""

    def __init__(self):
        self.registry = Registry()
        self.order = self.stage = self.answer = self.channel = None
        self.crash = Probe.FAILED

    def load(self, options):
        if self.answer is not None:
            raise ScriptError("load_answer is called once")
        self.answer = self._kind()(self.stage, self.order, **options)
        return self.answer

    def _kind(self):
        module, name, _ = RUNTIMES[self.order["runtime"]]
        return getattr(importlib.import_module(f"assay_check.runtimes.{module}"), name)

    def run(self, order, stage, channel):
        """Runs the check and reports every probe."""
        self.order, self.stage, self.channel = order, stage, channel
        self.crash = self._kind().crash
        try:
            self._declare()
            if self._find_runtime() and self._prepare():
                self._probe()
        except ScriptError as error:
            channel.send(broken=str(error))
        finally:
            stage.sweep()

    def _declare(self):
        script = self.order["script"]
        # For the lines that messages quote.
        linecache.cache["<check>"] = (len(script), None, script.splitlines(True), "<check>")
        try:
            exec(compile(script, "<check>", "exec"), {"__name__": "__check__"})
        except ScriptError:
            raise
        except Exception as error:
            lines = [frame.lineno for frame in traceback.extract_tb(error.__traceback__)
                     if frame.filename == "<check>"]
            place = f" in line {lines[-1]}" if lines else ""
            raise ScriptError(f"{type(error).__name__}{place}: {error}") from error
        if self.answer is None:
            raise ScriptError("the script calls no load_answer")
        self.registry.compare(self.order["probes"])

    def _find_runtime(self):
        """Tells the version of the runtime, or that it is not here."""
        command = RUNTIMES[self.order["runtime"]][2]
        program = find_first(command[0])
        if program is None:
            self.channel.send(lack="toolchain", reason=f"{' or '.join(command[0])} is not installed here")
            return False
        if self.order.get("asks_version"):
            tool = self.stage.run_tool([program, *command[1:]], folder="/", seconds=30)
            lines = bytes(tool.output.data).decode("utf-8", "replace").splitlines()
            version = lines[0] if lines else "unknown"
            if program.endswith("-headless-shell"):
                version = f"{version.strip()} (headless shell)"
            self.channel.send(tool=self.order["runtime"], version=version)
        return True

    def _prepare(self):
        """Makes the answer ready; what it lacks or fails at here concerns every probe."""
        self.channel.send(begin="")
        try:
            self.answer.prepare()
            return True
        except Lacking as lacking:
            self.channel.send(lack=lacking.kind, reason=lacking.reason)
        except AnswerUnclear as error:
            self._report_all("notMade", str(error))
        except MachineBusy as busy:
            self._report_all("notMade", busy.reason)
        except AnswerError as error:
            self._report_all("failed", str(error))
        except Exception as error:
            # Hardly anything of the answer has run yet: this is the frame's own fault, or the machine's.
            raise ScriptError(f"{type(error).__name__} before the first probe: {error}") from error
        finally:
            self.stage.sweep()
        return False

    def _probe(self):
        lackings = []
        for probe in self.registry.probes:
            self.channel.send(begin=probe.name)
            ending = self._ending(probe)
            lackings.append(ending[2])
            self._report(probe, ending)
        if lackings and all(lackings) and len(lackings) == len(self.registry.probes):
            # Nothing could be probed at all, for want of one thing.
            self.channel.send(lack=lackings[0].kind, reason=lackings[0].reason)

    def _ending(self, probe):
        try:
            if self.stage.clock.has_time:
                return probe.run(self.stage)
        except MachineBusy as busy:
            return ("notMade", busy.reason, None)
        return ("failed", "the answer left no time for it", None)

    def _report_all(self, observation, detail):
        for probe in self.registry.probes:
            self._report(probe, (observation, detail, None))

    def _report(self, probe, ending):
        self.channel.send(probe=probe.name, observation=ending[0], detail=ending[1])


session = Session()
