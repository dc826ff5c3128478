"""Drives the built program and reads what it wrote."""

import json
import os
import sqlite3
import subprocess
import zlib
from dataclasses import dataclass, field
from pathlib import Path

# Retries of a failing endpoint may back off for a while.
TIMEOUT_SECONDS = 300


@dataclass
class Finished:
    """A command that ended."""

    status: int
    stdout: str
    stderr: str


@dataclass
class Program:
    """The built `assay` with the folder it works in and the keys in its environment."""

    binary: Path
    folder: Path
    keys: dict[str, str] = field(default_factory=dict)

    def environment(self) -> dict[str, str]:
        # Nothing of the caller's own keys or proxies gets in.
        kept = {name: os.environ[name] for name in ("PATH", "HOME", "LANG", "TMPDIR") if name in os.environ}
        return {**kept, **self.keys}

    def run(self, *arguments: str) -> Finished:
        done = subprocess.run(
            [self.binary, *arguments], cwd=self.folder, env=self.environment(),
            capture_output=True, timeout=TIMEOUT_SECONDS, check=False)
        return Finished(done.returncode, done.stdout.decode(), done.stderr.decode())

    def report(self, file: str) -> dict:
        """The JSON report of a run file."""
        done = self.run("report", file, "--format", "json")
        assert done.status == 0, done.stderr
        return json.loads(done.stdout)


def write_cases(path: Path, cases: list[dict]) -> None:
    """Writes a file for the `custom` benchmark."""
    header = {"assay": "custom", "version": 1, "name": "contract"}
    path.write_text("".join(json.dumps(line) + "\n" for line in [header, *cases]), encoding="utf-8")


def stored_values(path: Path) -> list[bytes]:
    """Every value in a run file as bytes, compressed ones also as they were before."""
    values: list[bytes] = []
    connection = sqlite3.connect(path)
    try:
        tables = [name for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
        for table in tables:
            for row in connection.execute(f'SELECT * FROM "{table}"'):
                for value in row:
                    plain = value if isinstance(value, bytes) else str(value).encode()
                    values += [plain, *unpacked(plain)]
    finally:
        connection.close()
    return values


def unpacked(value: bytes) -> list[bytes]:
    """What `value` may be the compressed form of, with or without a short prefix of its own."""
    found = []
    for start in range(min(10, len(value))):
        for window in (zlib.MAX_WBITS, -zlib.MAX_WBITS, zlib.MAX_WBITS + 16):
            try:
                found.append(zlib.decompressobj(window).decompress(value[start:], 1 << 20))
            except zlib.error:
                pass
    return found
