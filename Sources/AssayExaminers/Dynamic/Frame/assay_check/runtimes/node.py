"""Answers in JavaScript for Node.js."""

import os
import re

from ..answer import Answer
from ..errors import AnswerExhausted, AnswerFailed, AnswerTimedOut, MissingModule, MissingToolchain
from .python import HOSTS

# Modules that Node has only in newer versions.
NEWER = {"sqlite": "22", "sea": "20", "test/reporters": "20"}


class NodeAnswer(Answer):
    """A module, a program or a server."""

    usual_file = "answer.js"
    # V8 reserves far more than it uses, so that its own limit is what binds.
    flags = ("--max-old-space-size=256",)

    def build(self, folder):
        tool = self.stage.run_tool(
            ["node", os.path.join(HOSTS, "inspect.cjs"), self.file], folder=folder, seconds=30)
        text = bytes(tool.output.data).decode("utf-8", "replace").splitlines()
        if tool.killed:
            raise AnswerTimedOut("it could not be parsed in time")
        if not text or text[0] not in ("commonjs", "module", "invalid"):
            raise AnswerFailed("it could not be parsed")
        if text[0] == "invalid":
            if looks_like_typescript(self.source):
                raise MissingToolchain("the answer is in TypeScript, which this Node.js does not run")
            raise AnswerFailed(f"it is no valid JavaScript: {text[1] if len(text) > 1 else '?'}")
        self.is_module = text[0] == "module"
        for name in text[1:]:
            raise self._missing(name)

    def has_module(self, name):
        return not self._is_really_missing(name, "/")

    def place(self, folder):
        super().place(folder)
        if "package.json" not in self.files and getattr(self, "is_module", False):
            with open(os.path.join(folder, "package.json"), "w", encoding="utf-8") as file:
                file.write('{"type": "module"}')

    def _missing(self, name):
        if name.startswith("node:"):
            if name[5:] in NEWER:
                return MissingToolchain(
                    f"the answer needs {name}, which came with Node.js {NEWER[name[5:]]}")
            return AnswerFailed(f"it requires {name}, which does not exist")
        if name.startswith((".", "/")):
            return AnswerFailed(f"it requires {name}, a file of its own that it does not give")
        parts = name.split("/")
        package = "/".join(parts[:2]) if name.startswith("@") else parts[0]
        return MissingModule(package)

    def command(self, arguments):
        return ["node", *self.flags, self.file, *arguments]

    def host_command(self):
        return ["node", *self.flags, os.path.join(HOSTS, "host.cjs"), self.file,
                "module" if self.is_module else "commonjs"]

    def evaluate(self, expression):
        """The value of an expression in the scope of the answer's file; `None` if it has none."""
        return self._ask(op="eval", name=[expression])

    def error(self, kind, message):
        if kind == "missing":
            return self._missing(message) if self._is_really_missing(message) else AnswerFailed(
                f"it cannot load {message}")
        if kind == "RangeError" and "out of memory" in message:
            return AnswerExhausted("it ran out of memory")
        return super().error(kind, message)

    def _is_really_missing(self, name, folder=None):
        """Asked of a process that never saw the answer."""
        tool = self.stage.run_tool(
            ["node", "-e", "try { require.resolve(process.argv[1]) } catch { console.log('missing') }", name],
            folder=folder or self.folder, seconds=20)
        return bytes(tool.output.data).strip() == b"missing"

    def examine(self, process, output, errors):
        if b"JavaScript heap out of memory" in errors:
            raise AnswerExhausted("it ran out of memory")
        match = re.search(rb"Error(?: \[\w+\])?: Cannot find (?:module|package) '([^'\n]{1,200})'", errors)
        if match and process.status not in (0, None):
            name = match[1].decode("utf-8", "replace")
            if self._is_really_missing(name):
                raise self._missing(name)


def looks_like_typescript(source):
    """Whether code that is no JavaScript has the marks of TypeScript."""
    marks = (": string", ": number", ": boolean", ": Promise<", ": any", ": void", " as const", "interface ",
             ": Request", ": Response", "private readonly ", "import type ", ": unknown")
    return any(mark in source for mark in marks)
