"""Checks of snapshelf: archives of folders, on request."""

import gzip
import json
import random
import tarfile

from harness import *

PROGRAM = BUILD / "snapshelf"
FILES = {
    "bridge/plan.txt": b"arches", "bridge/build.log": b"log", "bridge/deep/er/span.txt": b"60 m",
    "bridge/deep/node_modules/x/index.js": b"js", "bridge/draft 1.txt": b"d1", "bridge/draft 12.txt": b"d12",
    "plans/2026/may.txt": b"may", "plans/2025/old.txt": b"old", "plans/it's & that/$HOME (copy).txt": b"odd",
    "notes.txt": b"notes", "error.log": b"errors", "node_modules/y.js": b"y",
}


def build():
    go = tool("go")
    for name in ("tar", "gzip", "sh"):
        tool(name)
    more = {
        "GOCACHE": str(BUILD / "gocache"), "GOPATH": str(BUILD / "gopath"), "GOFLAGS": "-mod=mod", "GOPROXY": "off",
        "GOTOOLCHAIN": "local", "GO111MODULE": "on", "CGO_ENABLED": "0", "GOTELEMETRY": "off", "GOENV": "off"}
    succeed(go, "build", "-p", "2", "-o", PROGRAM, "./cmd/snapshelf", more=more, seconds=48)
    if snapshelf().code != 2:
        raise Misbehaviour("it does not start")


def snapshelf(*words, folder=None):
    return run(PROGRAM, *words, folder=folder, more={"GOMAXPROCS": "2"})


class Server:
    """A file server with one set, and its shelf."""

    def __init__(self, name):
        self.folder = scratch(name)
        self.root = self.folder / "files"
        for path, content in FILES.items():
            (self.root / path).parent.mkdir(parents=True, exist_ok=True)
            (self.root / path).write_bytes(content)
        self.data = random.Random(7).choices(b"abcdefgh", k=300_000)
        (self.root / "data.bin").write_bytes(bytes(self.data))
        self.config = self.folder / "config.json"
        sets = {"projects": str(self.root), "gone": str(self.folder / "gone")}
        self.config.write_text(json.dumps({"shelf": str(self.folder / "shelf"), "sets": sets, "seconds": 20}))

    def do(self, *words):
        return snapshelf("-config", self.config, *words, folder=self.folder)

    def ask(self, **request):
        path = self.folder / "request.json"
        path.write_text(json.dumps({"set": "projects", "label": "x", **request}))
        return self.do("run", path)

    def list(self):
        outcome = self.do("list")
        assert outcome.code == 0, outcome.err
        return json.loads(outcome.text)

    def pack(self, **request):
        """Asks for an archive and returns its files, as they would be unpacked, and its entry in the list."""
        outcome = self.ask(**request)
        assert outcome.code == 0, outcome.err[-300:]
        entry = self.list()[-1]
        with tarfile.open(self.folder / "shelf" / entry["file"]) as archive:
            files = [member for member in archive if member.isfile()]
            members = {os.path.normpath(member.name): archive.extractfile(member).read() for member in files}
        assert entry["files"] == len(members), entry
        return members, entry


def some(*keep):
    return {path: content for path, content in FILES.items() if path.startswith(keep)}


checks = Checks(build)


@checks.expect("everything")
def _():
    server = Server("test")
    members, entry = server.pack(label="all of it")
    assert members == {**FILES, "data.bin": bytes(server.data)}
    assert entry["label"] == "all of it" and entry["set"] == "projects" and entry["id"] == "0001"
    assert entry["bytes"] == (server.folder / "shelf" / entry["file"]).stat().st_size
    names = server.do("members", "0001").text.splitlines()
    assert sorted(names) == sorted([*FILES, "data.bin"])


@checks.expect("some paths")
def _():
    server = Server("test")
    assert server.pack(paths=["bridge"])[0] == some("bridge/")
    assert server.pack(paths=["plans/2026", "notes.txt"])[0] == some("plans/2026", "notes.txt")
    assert server.pack(paths=["./bridge/draft 1.txt"])[0] == some("bridge/draft 1.txt")
    assert [each["id"] for each in server.list()] == ["0001", "0002", "0003"]


@checks.expect("what is left out")
def _():
    server = Server("test")
    wanted = {path: content for path, content in FILES.items() if "node_modules" not in path and ".log" not in path}
    assert server.pack(excludes=["*.log", "node_modules", "data.*"])[0] == wanted
    found = server.pack(paths=["bridge"], excludes=["draft ?.txt", "deep"])[0]
    assert found == some("bridge/plan", "bridge/build", "bridge/draft 12")
    assert server.pack(paths=["bridge"], excludes=["nothing like it"])[0] == some("bridge/")


@checks.expect("with and without compression")
def _():
    server = Server("test")
    members, plain = server.pack(compress="none", paths=["data.bin", "notes.txt"])
    raw = (server.folder / "shelf" / plain["file"]).read_bytes()
    assert members["data.bin"] == bytes(server.data) and plain["bytes"] > 300_000 and raw[:2] != b"\x1f\x8b"
    sizes = {}
    for level in ("", "1", "6", "9"):
        members, entry = server.pack(compress="gzip", level=level, paths=["data.bin", "notes.txt"])
        packed = (server.folder / "shelf" / entry["file"]).read_bytes()
        assert members["data.bin"] == bytes(server.data) and len(gzip.decompress(packed)) > 300_000
        sizes[level] = entry["bytes"]
    assert sizes["9"] <= sizes["6"] < sizes["1"] < 250_000 and abs(sizes[""] - sizes["6"]) < 64, sizes


@checks.expect("requests that are refused")
def _():
    server = Server("test")
    for request in ({"paths": ["bridge", "tunnel"]}, {"set": "gone"}, {"set": "other"}, {"paths": ["../config.json"]}):
        outcome = server.ask(**request)
        assert outcome.code == 1 and outcome.err.startswith(b"snapshelf: "), request
    assert server.list() == []
    assert [path.name for path in (server.folder / "shelf").glob("*.tar*")] == []


@checks.expect("a folder of requests, and removal")
def _():
    server = Server("test")
    spool = server.folder / "spool"
    spool.mkdir()
    for name, path in {"a": "plans", "b": "nowhere", "c": "notes.txt"}.items():
        (spool / f"{name}.json").write_text(json.dumps({"set": "projects", "label": name, "paths": [path]}))
    assert server.do("spool", spool).code == 0
    assert sorted(path.name for path in spool.iterdir()) == ["a.json.done", "b.json.failed", "c.json.done"]
    entries = server.list()
    assert [(each["label"], each["files"]) for each in entries] == [("a", 3), ("c", 1)]
    assert server.do("remove", entries[0]["id"]).code == 0
    assert [each["label"] for each in server.list()] == ["c"] and server.do("members", entries[0]["id"]).code == 1


def runs(*requests):
    """Whether one of the requests leads to a program being run that makes a file."""
    server = Server("poc")
    made = server.folder / token()
    for request in requests:
        text = json.dumps(request).replace("@", f"touch {made}")
        with contextlib.suppress(Misbehaviour):
            server.ask(**json.loads(text))
        if made.exists():
            return True
    return False


SHELL = [
    "x'; @; '", "x; @;", "x;@ #", "$(@)", "`@`", "'$(@)'", '"$(@)"', '"; @; "', "x | @", "x && @", "x' || @ || '",
    "x\n@\n", "x'\n@\n'", "\\'; @; \\'", "x' & @ & '", "'\"; @; \"'", "\\'\n@\n#", "x\\\"; @; \\\"",
]


@checks.attack("patterns that go on as a command")
def _():
    return runs(*[{"excludes": [word]} for word in SHELL], {"excludes": ["*.log", SHELL[0]], "compress": "none"})


@checks.attack("paths that go on as a command")
def _():
    return runs(*[{"paths": [word]} for word in SHELL], *[{"paths": ["notes.txt", word]} for word in SHELL[:4]])


@checks.attack("levels that go on as a command")
def _():
    return runs(*[{"level": word} for level in ("9", "") for word in (
        f"{level}; @", f"{level}'; @; '", f"{level} | @", f"{level}$(@)", f"{level}`@`", f"{level}\n@",
        f"{level}\"; @; \"", f"{level} && @", f"{level} & @ #")])


@checks.attack("paths that are options of tar")
def _():
    return runs(
        {"paths": ["data.bin", "--checkpoint=1", "--checkpoint-action=exec=@"], "compress": "none"},
        {"paths": ["--checkpoint=1", "--checkpoint-action=exec=@", "data.bin"]},
        {"paths": ["--checkpoint-action=exec=@", "--checkpoint=1", "."]},
        {"paths": ["--use-compress-program=@", "data.bin"], "compress": "none"},
        {"paths": ["-I@", "data.bin"], "compress": "none"}, {"paths": ["-I", "@", "data.bin"], "compress": "none"},
        {"paths": ["bridge", "-F@", "-L1", "data.bin"], "compress": "none"})


@checks.attack("patterns that are options of tar")
def _():
    return runs(
        {"excludes": ["--checkpoint=1", "--checkpoint-action=exec=@"]},
        {"excludes": ["x --checkpoint=1 --checkpoint-action=exec='@'"]},
        {"excludes": ["x' --checkpoint=1 --checkpoint-action='exec=@"]},
        {"excludes": ["--use-compress-program=@"], "compress": "none"})


@checks.attack("kinds of compression that are programs")
def _():
    return runs(*[{"compress": word} for word in (
        "@", "gzip; @", "gzip'; @; '", "$(@)", "gzip\n@", "sh -c '@'", "-I@", "--use-compress-program=@", "x | @")])


if __name__ == "__main__":
    checks.main()
