#!/usr/bin/env python3
"""Writes the tables of Docs/Accuracy.md from what measure.py wrote: write.py FILE.json... > tables.md"""

import collections
import json
import sys

from measure import COVERS, TOOLS, wilson, youden

NAMES = {
    "own-heldout": "held out", "cweval": "CWEval", "safecoder": "SafeCoder", "sven": "SVEN", "juliet": "Juliet",
    "owasp-java": "OWASP Java", "owasp-python": "OWASP Python", "php-suite": "PHP suite",
}


def rate(hits, total):
    low, high = wilson(hits, total)
    return f"{hits / total:.2f} [{low:.2f}, {high:.2f}]"


def cells(rows):
    """(tool, corpus, language) -> CWE -> [TP, P, FP, N], of weaknesses with both labels."""
    table = collections.defaultdict(dict)
    for row in rows:
        if row["p"] and row["n"]:
            key = (row["tool"], row["corpus"], row["language"])
            table[key][row["cwe"]] = [row["tp"], row["p"], row["fp"], row["n"]]
    return table


def overview(table):
    print("| corpus | language | tool | CWEs | n bad / good | TPR | FPR | J | macro J |\n|---|---|---|--:|--:|--:|--:|--:|--:|")
    places = sorted({key[1:] for key in table}, key=lambda place: (list(NAMES).index(place[0]), place[1]))
    for corpus, language in places:
        for tool in TOOLS:
            found = table.get((tool, corpus, language))
            if not found or (tool in COVERS and language not in COVERS[tool]):
                continue
            tp, p, fp, n = (sum(column) for column in zip(*found.values()))
            macro = sum(cell[0] / cell[1] - cell[2] / cell[3] for cell in found.values()) / len(found)
            j, low, high = youden(tp, p, fp, n)
            name = f"**{tool}**" if tool == "assay" else tool
            print(
                f"| {NAMES[corpus]} | {language} | {name} | {len(found)} | {p} / {n} | {rate(tp, p)} | {rate(fp, n)} "
                f"| {j:+.2f} [{low:+.2f}, {high:+.2f}] | {macro:+.2f} |"
            )


def by_weakness(table):
    """All corpora of a language together, every weakness, all tools that read the language."""
    sums = collections.defaultdict(lambda: collections.defaultdict(lambda: [0, 0, 0, 0]))
    for (tool, _, language), found in table.items():
        for cwe, cell in found.items():
            total = sums[(language, cwe)][tool]
            for index, value in enumerate(cell):
                total[index] += value
    for language in sorted({language for language, _ in sums}):
        tools = [tool for tool in TOOLS if tool not in COVERS or language in COVERS[tool]]
        peers = [tool for tool in tools if tool != "assay"]
        print(f"\n### {language}\n")
        print("| CWE | n bad / good | TPR | FPR | J |" + "".join(f" {tool}: TPR, FPR, J |" for tool in peers))
        print("|--:|--:|--:|--:|--:|" + "--:|" * len(peers))
        for cwe in sorted(cwe for other, cwe in sums if other == language):
            tp, p, fp, n = sums[(language, cwe)]["assay"]
            j, low, high = youden(tp, p, fp, n)
            line = f"| {cwe} | {p} / {n} | {rate(tp, p)} | {rate(fp, n)} | {j:+.2f} [{low:+.2f}, {high:+.2f}] |"
            for tool in peers:
                tp, p, fp, n = sums[(language, cwe)][tool]
                line += f" {tp / p:.2f}, {fp / n:.2f}, {tp / p - fp / n:+.2f} |" if p else " – |"
            print(line)


def main():
    table = cells([row for name in sys.argv[1:] for row in json.load(open(name, encoding="utf-8"))])
    overview(table)
    by_weakness(table)


if __name__ == "__main__":
    sys.exit(main())
