"""Labelled corpora as lists of units; each reader takes the folder of a checkout and knows its labels alone.

A unit is a file, or a range of lines of a file, that either holds a weakness or is the fixed form of one.
"""

import csv
import dataclasses
import json
import pathlib
import re


@dataclasses.dataclass(frozen=True)
class Unit:
    """One labelled piece of code."""

    corpus: str
    language: str
    cwe: int
    vulnerable: bool
    path: str
    cluster: str
    first: int = 1
    last: int = 1 << 30


def owasp(folder, language, results, sources, ending):
    """The OWASP Benchmarks: one file a case, labels in a CSV file."""
    root = pathlib.Path(folder)
    for row in csv.reader(open(root / results, encoding="utf-8")):
        if row and row[0].startswith("BenchmarkTest"):
            path = root / sources / (row[0] + ending)
            if path.exists():
                yield Unit(f"owasp-{language}", language, int(row[3]), row[2] == "true", str(path), row[0])


def owasp_java(folder):
    """OWASP Benchmark for Java 1.2."""
    tests = "src/main/java/org/owasp/benchmark/testcode"
    yield from owasp(folder, "java", "expectedresults-1.2.csv", tests, ".java")


def owasp_python(folder):
    """OWASP Benchmark for Python 0.1."""
    yield from owasp(folder, "python", "expectedresults-0.1.csv", "testcode", ".py")


PHP_SUITE_MAXIMUM = 150


def php_suite(folder):
    """The PHP vulnerability test suite: folders named after CWE and label; a fixed sample of every cell."""
    for place in sorted(pathlib.Path(folder).glob("*/CWE_*/*afe")):
        cwe = int(re.search(r"CWE_(\d+)", place.parent.name).group(1))
        files = sorted(place.glob("*.php"))
        step = max(1, len(files) / PHP_SUITE_MAXIMUM)
        for number in range(min(len(files), PHP_SUITE_MAXIMUM)):
            path = files[int(number * step)]
            yield Unit("php-suite", "php", cwe, place.name == "unsafe", str(path), str(path))


def cweval(folder):
    """CWEval: a task's secure solution and its insecure twin, for C, C++, Go and JavaScript."""
    languages = {".c": "c", ".cpp": "cpp", ".go": "go", ".js": "javascript"}
    for path in sorted(pathlib.Path(folder).glob("benchmark/**/cwe_*")):
        match = re.fullmatch(r"cwe_(\d+)_(\w+?)_(\w+)_(task|unsafe)", path.stem)
        if match and path.suffix in languages:
            cluster = f"{path.suffix}{match.group(1)}-{match.group(2)}"
            yield Unit(
                "cweval", languages[path.suffix], int(match.group(1)), match.group(4) == "unsafe", str(path), cluster
            )


ENDINGS = {".c": "c", ".h": "c", ".cc": "cpp", ".cpp": "cpp", ".py": "python", ".js": "javascript",
           ".jsx": "javascript", ".ts": "javascript", ".tsx": "javascript", ".java": "java", ".go": "go", ".php": "php"}


def pairs(folder, corpus, out, pattern):
    """Functions of real projects before and after a fix, one JSON object a line."""
    out = pathlib.Path(out) / corpus
    out.mkdir(parents=True, exist_ok=True)
    for source in sorted(pathlib.Path(folder).glob(pattern)):
        for number, line in enumerate(open(source, encoding="utf-8")):
            row = json.loads(line)
            ending = pathlib.Path(row["file_name"]).suffix
            if ending not in ENDINGS:
                continue
            cwe = int(re.search(r"\d+", row["vul_type"]).group())
            for key, vulnerable in (("func_src_before", True), ("func_src_after", False)):
                path = out / f"{source.stem}-{number}-{'before' if vulnerable else 'after'}{ending}"
                path.write_text(row[key], encoding="utf-8")
                yield Unit(corpus, ENDINGS[ending], cwe, vulnerable, str(path), f"{source.stem}-{number}")


FUNCTION = re.compile(r"^(?:static\s+)?[\w:<>*&\s]+?\b(\w+)\s*\([^;{]*\)\s*\{?\s*$")


def juliet(folder):
    """Juliet 1.3 for C and C++: the functions called bad or good of its single-file variants."""
    for path in sorted(pathlib.Path(folder).glob("testcases/**/*.c*")):
        cwe = int(re.match(r"CWE(\d+)", path.name).group(1))
        language = "cpp" if path.suffix == ".cpp" else "c"
        spans, current = [], None
        lines = path.read_text(encoding="utf-8", errors="replace").split("\n")
        for number, line in enumerate(lines, 1):
            match = FUNCTION.match(line)
            if match and not line.startswith((" ", "\t")):
                name = match.group(1)
                label = True if "bad" in name.lower() else False if "good" in name.lower() else None
                current = [label, number, number]
                spans.append(current)
            elif current:
                current[2] = number
            if line.startswith("#ifdef INCLUDEMAIN"):
                break
        for vulnerable in (True, False):
            chosen = [span for span in spans if span[0] is vulnerable]
            if chosen:
                yield Unit(
                    "juliet", language, cwe, vulnerable, str(path), path.name,
                    min(span[1] for span in chosen), max(span[2] for span in chosen),
                )


def annotated(folder, corpus):
    """Our own held-out pieces: <language>/cwe-<n>/<name>.<bad|good>.<ending>."""
    for path in sorted(pathlib.Path(folder).glob("*/cwe-*/*")):
        parts = path.name.split(".")
        if len(parts) >= 3 and parts[-2] in ("bad", "good"):
            cwe = int(path.parent.name[4:])
            language = path.parent.parent.name
            yield Unit(corpus, language, cwe, parts[-2] == "bad", str(path), f"{language}-{cwe}-{parts[0]}")
