"""Answers in Python."""

import json
import os
import sys

from ..answer import Answer
from ..errors import AnswerExhausted, AnswerFailed, AnswerTimedOut, MissingModule, MissingToolchain
from ..modules import judge_python_module
from ..syntax import is_newer_python

HOSTS = os.path.join(os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__)))), "hosts")


class PythonAnswer(Answer):
    """A module, a program or a web application."""

    usual_file = "answer.py"
    address_space = 1 << 30

    def build(self, folder):
        """Parses it in a process of its own and looks whether what it imports is here."""
        found = self._inspect(folder)
        if found["error"]:
            if is_newer_python(self.source, found["error"], found["line"]):
                raise MissingToolchain(
                    f"the answer is in a newer Python than {sys.version_info.major}.{sys.version_info.minor}")
            raise AnswerFailed(f"it is no valid Python: {found['error']} in line {found['line']}")
        self._starts_itself = found["starts"]
        for name in found["missing"]:
            self._judge_missing(name)

    def has_module(self, name):
        return not self._is_really_missing(name.split(".")[0])

    def _inspect(self, folder):
        tool = self.stage.run_tool(
            [sys.executable, "-I", "-B", os.path.join(HOSTS, "inspect_python.py"), self.file],
            folder=folder, seconds=30, address_space=self.address_space)
        try:
            return json.loads(bytes(tool.output.data))
        except ValueError as error:
            if tool.killed:
                raise AnswerTimedOut("it could not be parsed in time") from error
            raise AnswerFailed("it could not be parsed") from error

    def _judge_missing(self, name):
        local = {path.split("/")[0].removesuffix(".py") for path in [self.file, *self.files, *self.extra]}
        if name in local:
            return
        declared = {module.split(".")[0] for module in self.order["modules"]}
        problem = judge_python_module(name, declared)
        if problem:
            raise AnswerFailed(problem)
        raise MissingModule(name)

    def command(self, arguments):
        if arguments[:1] == ["--assay-serve"]:
            return [sys.executable, "-B", os.path.join(HOSTS, "serve.py"), self.file, arguments[1]]
        return [sys.executable, "-B", self.file, *arguments]

    def host_command(self):
        return [sys.executable, "-B", os.path.join(HOSTS, "host.py"), self.file]

    def error(self, kind, message):
        if kind == "missing":
            name = message.split(".")[0]
            if self._is_really_missing(name):
                try:
                    self._judge_missing(name)
                except (AnswerFailed, MissingModule) as error:
                    return error
            kind = "ImportError"
        if kind == "MemoryError":
            return AnswerExhausted("it ran out of memory")
        if kind == "invalid":
            return AnswerFailed(message)
        return super().error(kind, message)

    def _is_really_missing(self, name):
        """Asked of a process that never saw the answer, because an answer may say anything."""
        if not name.isidentifier():
            return False
        tool = self.stage.run_tool(
            [sys.executable, "-I", "-B", "-c",
             f"import importlib.util as u; print(u.find_spec({name!r}) is None)"],
            folder="/", seconds=20)
        return bytes(tool.output.data).strip() == b"True"

    def serve(self, arguments=(), **options):
        """Starts the program; an application that is only defined is served for it."""
        if not self._starts_itself:
            arguments = ["--assay-serve", str(self.stage.next_port())]
        return super().serve(arguments, **options)

    def join(self, texts):
        """Blocks in the order of the answer, imports from the future first."""
        lines, future = [], []
        for text in texts:
            for line in text.splitlines():
                (future if line.startswith("from __future__ ") else lines).append(line)
            lines.append("")
        return "\n".join(future + lines) + "\n"
