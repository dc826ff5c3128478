#!/usr/bin/env python3
"""How alike the prompts of a suite are.

    assay cases codesec --format jsonl | Benchmarks/codesec/near_duplicates.py

Two prompts are as alike as the share of their shingles (five words in a row; in Chinese five characters) that both
have (Jaccard). For every case the most similar other case is looked for among all that share one of 32 bands of a
MinHash of 128 (A. Broder, 1997); a pair of similarity 0.8 is missed with a probability below 1e-7, one of 0.6 below
2 %. Prints the share of cases whose nearest neighbour is at least 0.8, 0.9 and 0.95 alike, over all cases and over
the cases of other sources, and the worst pairs.
"""
import hashlib
import json
import re
import sys
from collections import Counter, defaultdict

import numpy as np

HASHES, BANDS, SHINGLE = 128, 32, 5
PRIME = (1 << 61) - 1


def words(text):
    return re.findall(r"[一-鿿]|\w+|[^\w\s]", text)


def shingles(text):
    tokens = words(text)
    count = max(1, len(tokens) - SHINGLE + 1)
    return {
        int.from_bytes(hashlib.blake2b(" ".join(tokens[i : i + SHINGLE]).encode(), digest_size=4).digest(), "big")
        for i in range(count)
    }


def main():
    cases = []
    for line in sys.stdin:
        case = json.loads(line)
        text = "\n".join(message["text"] for message in case["prompt"]["messages"])
        cases.append((case["id"], case["cluster"], shingles(text)))
    generator = np.random.default_rng(1)
    factors = generator.integers(1, PRIME, HASHES, dtype=np.uint64) | np.uint64(1)
    offsets = generator.integers(0, PRIME, HASHES, dtype=np.uint64)
    buckets = defaultdict(list)
    rows = HASHES // BANDS
    for number, (_, _, found) in enumerate(cases):
        values = np.fromiter(found, dtype=np.uint64)
        # Multiply-shift hashing: the upper bits of a product modulo 2^64.
        signature = ((values[:, None] * factors + offsets) >> np.uint64(20)).min(axis=0)
        for band in range(BANDS):
            buckets[band, signature[band * rows : (band + 1) * rows].tobytes()].append(number)
    pairs = set()
    for members in buckets.values():
        if len(members) > 400:
            sys.exit(f"a bucket of {len(members)} cases: the prompts are too much alike to compare one by one")
        for place, first in enumerate(members):
            for second in members[place + 1 :]:
                pairs.add((first, second))
    nearest, foreign, worst = Counter(), Counter(), []
    for first, second in pairs:
        left, right = cases[first], cases[second]
        alike = len(left[2] & right[2]) / len(left[2] | right[2])
        for number in (first, second):
            nearest[number] = max(nearest[number], alike)
            if left[1] != right[1]:
                foreign[number] = max(foreign[number], alike)
        worst.append((alike, left[0], right[0]))
    total = len(cases)
    print(f"{total} cases, {len(pairs)} pairs compared")
    for name, best in (("any other case", nearest), ("a case of another source", foreign)):
        shares = ", ".join(
            f">= {limit}: {100 * sum(value >= limit for value in best.values()) / total:.2f} %" for limit in (0.8, 0.9, 0.95)
        )
        print(f"nearest is {name}: {shares}")
    for alike, left, right in sorted(worst, reverse=True)[:10]:
        print(f"{alike:.3f}  {left}  {right}")


main()
