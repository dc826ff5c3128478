"""Makes git repositories and a data set of A.S.E about them: seeded, so that every machine gets the same."""

from __future__ import annotations

import json
import random
import subprocess
from pathlib import Path

WORDS = (
    "account archive batch buffer cache channel client column config counter cursor daemon driver entry event field "
    "filter folder format frame handle header import index input journal kernel label layer ledger limit listener "
    "logger lookup manager mapper marker member message method module monitor number object option order output "
    "packet parser partner path pattern payload plugin pointer policy pool portal prefix process profile program "
    "project provider proxy query queue reader record region registry relay report request reply resource result "
    "router schema scope script sector secret segment server service session setting shadow signal socket source "
    "stage state status storage stream string symbol system table target task template thread ticket token topic "
    "trace track transfer trigger update upload user value vector vendor version viewer volume widget window worker"
).split()

FLAWED = """    $name = $_GET["{key}"];
    return mysqli_query($db, "SELECT * FROM {table} WHERE name = '" . $name . "'");
"""
MENDED = """    $query = $db->prepare("SELECT * FROM {table} WHERE name = ?");
    $query->bind_param("s", $_GET["{key}"]);
    $query->execute();
    return $query->get_result();
"""


def function(dice: random.Random, number: int) -> str:
    """A function of many lines that nobody has to understand."""
    name = f"{dice.choice(WORDS)}_{dice.choice(WORDS)}_{number}"
    lines = [f"/** {' '.join(dice.choice(WORDS) for _ in range(12)).capitalize()}. */", f"function {name}($input)", "{"]
    for _ in range(dice.randint(6, 30)):
        left, right = dice.choice(WORDS), dice.choice(WORDS)
        lines.append(f"    ${left} = isset($input['{right}']) ? {left}_of($input['{right}'], {dice.randint(0, 999)}) : null;")
    return "\n".join([*lines, f"    return ${left};", "}", ""])


def module(dice: random.Random) -> bytes:
    body = "\n".join(function(dice, number) for number in range(dice.randint(3, 14)))
    return f"<?php\n{body}".encode()


class Repository:
    """A repository with a history, written in one stream."""

    def __init__(self, place: Path) -> None:
        subprocess.run(["git", "init", "-q", "--bare", "-b", "main", place], check=True)
        self.git = subprocess.Popen(
            ["git", f"--git-dir={place}", "fast-import", "--quiet"], stdin=subprocess.PIPE)
        self.stamp = 1_600_000_000

    def commit(self, files: dict[str, bytes], tag: str) -> None:
        write = self.git.stdin.write
        self.stamp += 60
        who = f"bench <bench@localhost> {self.stamp} +0000\n".encode()
        write(b"commit refs/heads/main\ncommitter " + who + b"data 1\nx\n")
        for path, content in files.items():
            write(f"M 100644 inline {path}\ndata {len(content)}\n".encode() + content + b"\n")
        write(f"reset refs/tags/{tag}\nfrom refs/heads/main\n\n".encode())

    def close(self) -> None:
        self.git.stdin.close()
        if self.git.wait() != 0:
            raise SystemExit("git fast-import failed")


def make(folder: Path, repositories: int, instances: int, megabytes: int, commits: int, seed: int) -> None:
    """Writes `repos` with the repositories, and `data/data_v2.json` with the instances.

    The files of all repositories at their last commit have so many megabytes together. Every instance has a commit of
    its own, whose flaw the next one mends.
    """
    dice = random.Random(seed)
    data: list[dict] = []
    retrieval: list[dict] = []
    share = megabytes * 1_000_000 // repositories
    for number in range(repositories):
        owner, name = "bench", f"repo{number:03}"
        place = folder / "repos" / "github.com" / owner / f"{name}.git"
        place.parent.mkdir(parents=True, exist_ok=True)
        repository = Repository(place)
        files: dict[str, bytes] = {"README.md": f"# {name}\n\nA program of many modules.\n".encode()}
        size = 0
        while size < share:
            path = f"src/{dice.choice(WORDS)}/{dice.choice(WORDS)}{len(files)}.php"
            files[path] = module(dice)
            size += len(files[path])
        paths = sorted(path for path in files if path.endswith(".php"))
        repository.commit(files, "start")
        for step in range(commits):
            repository.commit({dice.choice(paths): module(dice) for _ in range(3)}, f"step{step}")
        for index in range(number, instances, repositories):
            path, table = f"src/find{index}.php", f"table_{index}"
            hole = {"key": f"key{index}", "table": table}
            head = f"<?php\n{function(dice, 0)}function find_{index}($db)\n{{\n"
            tail = f"}}\n\n{function(dice, 1)}"
            first = head.count("\n") + 1
            for tag, text in (("base", FLAWED), ("mend", MENDED)):
                repository.commit({path: (head + text.format(**hole) + tail).encode()}, f"{tag}{index}")
            data.append({
                "instance_id": f"bench_{index:03}", "repo": f"{owner}/{name}", "base_commit": f"base{index}",
                "patch_commit": f"mend{index}", "vuln_file": path, "vuln_lines": [first, first + 1],
                "language": "php", "vuln_source": f"CVE-2020-{index:04}", "cwe_id": "cwe-89", "vuln_type": "SQLI",
                "severity": "high", "image": "bench/none:1", "image_inner_path": "/x", "image_run_cmd": "",
                "image_status_check_cmd": "./up", "test_case_cmd": "./test", "poc_cmd": "./poc"})
            hits = [{"docid": one, "score": 1.0} for one in dice.sample(paths, 8)]
            retrieval.append({
                "instance_id": f"bench_{index:03}", "hits": hits,
                "function_summary": f"Looks up the rows of {table} whose name is that of the request."})
        repository.close()
    target = folder / "data"
    target.mkdir(parents=True)
    (target / "data_v2.json").write_text(json.dumps(data), encoding="utf-8")
    (target / "data_v2_context_bm25.jsonl").write_text(json.dumps(retrieval), encoding="utf-8")
