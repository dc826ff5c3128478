#!/usr/bin/env python3
"""Measures static analyzers on labelled code: TPR, FPR and Youden's J per corpus, language and CWE.

measure.py --assay PATH [--scan-tools DIR] [--out FILE.json] CORPUS=FOLDER...

A unit counts as found if a tool reports a weakness of the unit's own group inside the unit. The groups below are the
same for all tools and are not those of the program that is measured.
"""

import argparse
import collections
import csv
import hashlib
import io
import json
import math
import os
import re
import subprocess
import sys
import tempfile

import corpora

# Weaknesses that a tool may name in place of each other; written from the entries of CWE 4.16 (view 1000).
GROUPS = [
    {77, 78, 88}, {89, 564, 943}, {79, 80, 83, 87, 116}, {90}, {91, 643, 652}, {94, 95, 96, 1336, 917}, {98, 829, 73},
    {22, 23, 36, 73, 35}, {327, 328, 326, 916, 759, 760, 1240}, {330, 338, 331, 335, 336}, {614, 1004, 1275, 311},
    {501}, {502}, {601}, {611, 776, 827}, {918}, {295, 297, 599}, {798, 259, 321}, {347, 345}, {377, 379},
    {732, 276, 277, 278, 279}, {113, 93, 644}, {117, 93}, {200, 209, 532, 497, 550}, {352}, {862, 863, 639, 306, 285},
    {119, 120, 121, 122, 123, 124, 125, 126, 127, 787, 788, 805, 806, 131, 193, 129, 170, 680, 785, 242, 676, 467, 126},
    {190, 191, 194, 195, 197, 680, 681, 128, 192, 196}, {134}, {369}, {401, 404, 771, 772, 775}, {415, 416, 763, 590, 761, 762, 825},
    {476, 690, 252, 253, 754, 703}, {457, 665, 758, 824, 908}, {362, 366, 367}, {400, 770, 789, 835, 834, 1333, 730}, {20},
    {426, 427, 428}, {319, 523, 311}, {256, 312, 313, 522, 260}, {469}, {480, 481, 482}, {835, 834}, {1333, 400, 730},
    {434}, {470}, {329, 1204}, {1321, 915}, {409}, {208, 203, 385}, {521}, {620, 640}, {843, 704}, {188}, {489, 215},
    {285, 306, 862}, {843},
]


def answers(found, sought):
    """Whether a report of one weakness answers the question about another."""
    return found == sought or any(found in group and sought in group for group in GROUPS)


def run(command):
    """The standard output of a tool, whatever its status; tools find their helpers beside themselves."""
    path = f"{os.path.dirname(command[0])}:{os.environ['PATH']}"
    done = subprocess.run(command, capture_output=True, check=False, env={**os.environ, "PATH": path})
    return done.stdout.decode("utf-8", "replace")


def chunks(paths, size):
    """Paths in groups that fit a command line."""
    for start in range(0, len(paths), size):
        yield paths[start : start + size]


def by_assay(paths, options):
    for part in chunks(paths, 2000):
        for line in run([options.assay, "scan", "--own-rules", "--format", "jsonl", *part]).splitlines():
            row = json.loads(line)
            if "weakness" in row:
                place = row["location"]
                yield place["file"], place["line"], int(re.search(r"\d+", row["weakness"]).group())


def by_bandit(paths, options):
    for part in chunks([path for path in paths if path.endswith(".py")], 1500):
        text = run([options.tools + "/bandit", "-q", "-f", "json", *part])
        for row in json.loads(text or '{"results": []}')["results"]:
            yield row["filename"], row["line_number"], row.get("issue_cwe", {}).get("id", 0)


def by_njsscan(paths, options):
    scripts = [path for path in paths if path.endswith((".js", ".ts", ".jsx", ".tsx"))]
    for part in chunks(scripts, 300):
        text = run([options.tools + "/njsscan", "--json", *part])
        rules = json.loads(text or "{}")
        for section in ("nodejs", "templates"):
            for rule in rules.get(section, {}).values():
                match = re.search(r"CWE-(\d+)", rule["metadata"].get("cwe", ""), re.I)
                for place in rule.get("files", []):
                    if match:
                        yield place["file_path"], place["match_lines"][0], int(match.group(1))


def by_flawfinder(paths, options):
    for part in chunks([path for path in paths if path.endswith((".c", ".cpp", ".h", ".cc"))], 1000):
        for row in csv.DictReader(io.StringIO(run([options.tools + "/flawfinder", "--csv", *part]))):
            for number in re.findall(r"CWE-(\d+)", row["CWEs"]):
                yield row["File"], int(row["Line"]), int(number)


def by_cppcheck(paths, options):
    sources = [path for path in paths if path.endswith((".c", ".cpp", ".cc"))]
    for part in chunks(sources, 500):
        command = ["cppcheck", "--quiet", "-j2", "--enable=warning,portability", "--template={file}\t{line}\t{cwe}"]
        done = subprocess.run([*command, *part], capture_output=True, check=False)
        for line in done.stderr.decode("utf-8", "replace").splitlines():
            fields = line.split("\t")
            if len(fields) == 3 and fields[2].isdigit() and int(fields[2]):
                yield fields[0], int(fields[1]), int(fields[2])


TOOLS = {"assay": by_assay, "bandit": by_bandit, "njsscan": by_njsscan, "flawfinder": by_flawfinder, "cppcheck": by_cppcheck}
COVERS = {"bandit": {"python"}, "njsscan": {"javascript"}, "flawfinder": {"c", "cpp"}, "cppcheck": {"c", "cpp"}}

READERS = {
    "owasp-java": corpora.owasp_java, "owasp-python": corpora.owasp_python, "php-suite": corpora.php_suite,
    "cweval": corpora.cweval, "juliet": corpora.juliet,
}


def wilson(hits, total):
    """The 95 % Wilson interval of a rate."""
    if not total:
        return 0.0, 1.0
    z, rate = 1.959964, hits / total
    middle = (rate + z * z / (2 * total)) / (1 + z * z / total)
    half = z / (1 + z * z / total) * math.sqrt(rate * (1 - rate) / total + z * z / (4 * total * total))
    return max(0.0, middle - half), min(1.0, middle + half)


def youden(true, positives, false, negatives):
    """J and its 95 % interval by Newcombe's method for the difference of two rates."""
    first, second = true / positives, false / negatives
    low1, high1 = wilson(true, positives)
    low2, high2 = wilson(false, negatives)
    difference = first - second
    low = difference - math.sqrt((first - low1) ** 2 + (high2 - second) ** 2)
    high = difference + math.sqrt((high1 - first) ** 2 + (second - low2) ** 2)
    return difference, low, high


def score(units, found):
    """The cells of a tool: (corpus, language, CWE) -> TP, P, FP, N."""
    cells = collections.defaultdict(lambda: [0, 0, 0, 0])
    for unit in units:
        hit = any(
            unit.first <= line <= unit.last and answers(cwe, unit.cwe) for line, cwe in found.get(os.path.realpath(unit.path), ())
        )
        cell = cells[(unit.corpus, unit.language, unit.cwe)]
        cell[0 if unit.vulnerable else 2] += hit
        cell[1 if unit.vulnerable else 3] += 1
    return cells


def sample(units, most):
    """At most so many units of every cell and label, chosen by the digest of their names: the same for all tools."""
    cells = collections.defaultdict(list)
    for unit in units:
        name = f"{unit.cluster} {os.path.basename(unit.path)}".encode()
        cells[(unit.corpus, unit.language, unit.cwe, unit.vulnerable)].append((hashlib.sha256(name).hexdigest(), unit))
    return [unit for cell in cells.values() for _, unit in sorted(cell, key=lambda item: item[0])[:most]]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--assay", required=True)
    parser.add_argument("--tools", default=os.path.expanduser("~/.local/share/assay/scan/bin"))
    parser.add_argument("--only", default=",".join(TOOLS))
    parser.add_argument("--per-cell", type=int, default=60, help="the most units of a corpus, language, CWE and label")
    parser.add_argument("--out")
    parser.add_argument("corpora", nargs="+")
    options = parser.parse_args()
    scratch = tempfile.mkdtemp(prefix="assay-accuracy-")
    units = []
    for item in options.corpora:
        name, folder = item.split("=", 1)
        if name in ("sven", "safecoder"):
            pattern = "data_train_val/*/*.jsonl" if name == "sven" else "*.jsonl"
            units += corpora.pairs(folder, name, scratch, pattern)
        elif name.startswith("own"):
            units += corpora.annotated(folder, name)
        else:
            units += READERS[name](folder)
    units = sample(units, options.per_cell)
    paths = sorted({unit.path for unit in units})
    table = {}
    for tool in options.only.split(","):
        found = collections.defaultdict(list)
        for path, line, cwe in TOOLS[tool](paths, options):
            found[os.path.realpath(path)].append((line, cwe))
        scope = [unit for unit in units if tool not in COVERS or unit.language in COVERS[tool]]
        table[tool] = score(scope, found)
    report(table)
    if options.out:
        rows = [dict(tool=tool, corpus=c, language=l, cwe=w, tp=v[0], p=v[1], fp=v[2], n=v[3])
                for tool, cells in table.items() for (c, l, w), v in sorted(cells.items())]
        json.dump(rows, open(options.out, "w", encoding="utf-8"), indent=1)


def report(table):
    """Prints every cell, then the macro J of every corpus and language."""
    for tool, cells in table.items():
        groups = collections.defaultdict(list)
        print(f"\n## {tool}\n\n| corpus | language | CWE | TPR | FPR | J [95 %] | n bad / good |\n|---|---|---|---|---|---|---|")
        for (corpus, language, cwe), (tp, p, fp, n) in sorted(cells.items()):
            if not p or not n:
                continue
            j, low, high = youden(tp, p, fp, n)
            groups[(corpus, language)].append(j)
            print(f"| {corpus} | {language} | {cwe} | {tp / p:.2f} | {fp / n:.2f} | {j:+.2f} [{low:+.2f}, {high:+.2f}] | {p} / {n} |")
        for (corpus, language), values in sorted(groups.items()):
            print(f"macro J {tool} {corpus} {language}: {sum(values) / len(values):+.3f} over {len(values)} CWEs")


if __name__ == "__main__":
    sys.exit(main())
