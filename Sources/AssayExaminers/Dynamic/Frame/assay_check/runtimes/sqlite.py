"""Answers in SQL for SQLite."""

import os
import sys

from .. import wire
from ..answer import Answer
from ..errors import AnswerExhausted, AnswerFailed
from .python import HOSTS


class SQLiteAnswer(Answer):
    """Statements: a schema, queries, views, triggers."""

    usual_file = "answer.sql"
    address_space = 1 << 30

    def host_command(self):
        return [sys.executable, "-I", "-B", os.path.join(HOSTS, "host_sqlite.py")]

    def script(self, text):
        """Runs statements of the check in the probe's database."""
        self._ask(op="script", text=text)

    def query(self, text, parameters=()):
        """Runs a statement of the check; returns its rows as dictionaries."""
        return self._ask(op="query", text=text, parameters=wire.encode(parameters))

    def apply(self, parameters=()):
        """Runs the answer's statements in the probe's database, in order.

        Returns the rows of the last one that has rows. Each statement takes those of the parameters that it
        names; a list goes to every statement with question marks.
        """
        return self._ask(op="apply", text=self.source, parameters=wire.encode(parameters))

    def error(self, kind, message):
        if kind == "MemoryError":
            return AnswerExhausted("it ran out of memory")
        if kind == "syntax":
            return AnswerFailed(f"it is no valid SQL for SQLite: {message}")
        return super().error(kind, message)
