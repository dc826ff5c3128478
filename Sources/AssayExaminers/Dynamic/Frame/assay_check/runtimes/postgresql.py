"""Answers in SQL and PL/pgSQL for PostgreSQL."""

import os
import shutil

from ..answer import Answer
from ..errors import AnswerFailed, MissingToolchain
from ..host import last_line
from ..postgres_wire import Session
from ..programs import find_program

SETTINGS = ("listen_addresses=", "shared_memory_type=mmap", "dynamic_shared_memory_type=mmap", "fsync=off",
            "synchronous_commit=off", "full_page_writes=off", "max_connections=30", "shared_buffers=16MB",
            "wal_level=minimal", "max_wal_senders=0", "autovacuum=off", "jit=off", "max_wal_size=64MB",
            "min_wal_size=32MB", "statement_timeout=20s", "password_encryption=scram-sha-256")
OWNER, SERVANT = "assay", "app"


class PostgreSQLAnswer(Answer):
    """Statements that run as the role `app`, which owns the probe's database and nothing else."""

    usual_file = "answer.sql"
    _server = None

    def build(self, folder):
        if find_program("postgres") is None or find_program("initdb") is None:
            raise MissingToolchain("PostgreSQL is not installed here")
        place = self.stage.fresh_folder("cluster")
        os.rmdir(place)
        warm = self.stage.warm.get("postgresql")
        if warm:
            shutil.copytree(warm, place, symlinks=True)
        else:
            tool = self.stage.run_tool(
                [find_program("initdb"), "-D", place, "-U", OWNER, "-E", "UTF8", "--locale=C", "-A", "trust",
                 "--no-sync", "--no-instructions"], folder=folder)
            if tool.status != 0:
                problem = last_line(bytes(tool.errors.data).decode("utf-8", "replace"))
                raise MissingToolchain(f"no cluster of PostgreSQL could be made: {problem}")
        os.chmod(place, 0o700)
        self._socket = os.path.join(place, ".s.PGSQL.5432")
        self._start_server(place)
        privileges = self.options.get("privileges", "")
        with_role = self._connect(OWNER, "postgres")
        with_role.script(f"CREATE ROLE {SERVANT} LOGIN {privileges}")
        with_role.close()

    def _start_server(self, place):
        settings = [part for setting in SETTINGS for part in ("-c", setting)]
        self._server = self.stage.start(
            [find_program("postgres"), "-D", place, "-k", place, *settings], folder=place, spared=True)

        def is_ready():
            if self._server.status is not None or not os.path.exists(self._socket):
                return self._server.status is not None
            try:
                self._connect(OWNER, "postgres").close()
                return True
            except Exception:
                return False

        self.stage.clock.wait(is_ready, 30)
        if self._server.status is not None:
            problem = last_line(bytes(self._server.errors.data).decode("utf-8", "replace"))
            raise MissingToolchain(f"PostgreSQL does not start here: {problem}")

    def _connect(self, role, database):
        hear = self.stage.scene.hear if self.stage.scene else lambda data: None
        return Session(self.stage, self._socket, role, database, seconds=self.seconds, hear=hear)

    def prepare(self):
        super().prepare()
        self._databases = 0

    @property
    def database(self):
        """The name of the probe's own database."""
        scene = self.stage.scene
        if self not in scene.answers:
            if self._server.status is not None:
                raise AnswerFailed("it brought the server down")
            scene.answers.append(self)
            self._databases += 1
            self._sessions = {}
            self._database = f"probe_{self._databases}"
            boss = self._connect(OWNER, "postgres")
            boss.script(f"CREATE DATABASE {self._database} OWNER {SERVANT}")
            boss.close()
        return self._database

    def session(self, role=SERVANT):
        """The session of a role; a role that does not exist is made, without any privilege."""
        database = self.database
        if role not in self._sessions:
            if role not in (OWNER, SERVANT):
                self._make(role)
            self._sessions[role] = self._connect(role, database)
        return self._sessions[role]

    def _make(self, role):
        boss = self.session(OWNER)
        if not boss.query("SELECT 1 FROM pg_roles WHERE rolname = $1", (role,)):
            boss.script(f'CREATE ROLE "{role}" LOGIN')

    def script(self, text, role=OWNER):
        """Runs statements of the check, as the superuser unless a role is named."""
        return self.session(role).script(text)

    def query(self, text, parameters=(), role=OWNER):
        """Runs a statement with parameters; returns its rows as dictionaries."""
        return self.session(role).query(text, parameters)

    def apply(self, role=SERVANT):
        """Runs the answer; returns the rows of its last statement that has rows."""
        return self.session(role).script(self.source)

    def drain(self):
        pass

    def close(self):
        for session in self._sessions.values():
            session.close()
        self._sessions = {}
        if self._server.status is None:
            # What still runs in the probe's database would take the next one's time.
            boss = self._connect(OWNER, "postgres")
            boss.query("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1",
                       (self._database,))
            boss.close()
