"""Tells code for a newer version of a language from code that is valid in none."""

import re

# `class A[T]:`, `def f[T](`, `type A = ...`: Python 3.12.
_GENERIC = re.compile(r"^\s*(?:async\s+)?(?:class|def)\s+\w+\[[^\]\n]{0,200}\]\s*[(:]")
_ALIAS = re.compile(r"^\s*type\s+\w+(?:\[[^\]\n]{0,200}\])?\s*=")
# `except A, B:` without parentheses and template strings: Python 3.14.
_EXCEPT = re.compile(r"^\s*except\*?\s+[\w.]+\s*,\s*[\w., ]+:\s*(?:#.*)?$")
_TEMPLATE = re.compile(r"(?<![\w])[rR]?t[rR]?(?:'|\")")


def is_newer_python(source, message, line):
    """Whether a syntax error comes from syntax that a newer Python has."""
    lines = source.splitlines()
    text = lines[line - 1][:2000] if 0 < line <= len(lines) else ""
    if _GENERIC.match(text) or _ALIAS.match(text):
        return True
    if message.startswith("f-string expression part cannot include"):
        return True
    if nests_quotes(text):
        return True
    if message.startswith("multiple exception types must be parenthesized"):
        # Python 2 wrote the same with a different meaning: `except A, e:`.
        names = text.partition("except")[2].partition(":")[0].split(",")
        return bool(_EXCEPT.match(text)) and all(name.strip()[:1].isupper() for name in names)
    return message.startswith("invalid syntax") and bool(_TEMPLATE.search(text)) and "{" in text


def nests_quotes(line):
    """Whether an f-string holds quotation marks of its own kind in its braces, as Python 3.12 allows."""
    for start in range(1, len(line)):
        quote = line[start]
        if quote not in "'\"" or line[start - 1] not in "fF" or line[start:start + 3] == quote * 3:
            continue
        depth = 0
        for character in line[start + 1:start + 400]:
            if character == quote:
                if depth > 0:
                    return True
                break
            depth = max(0, depth + (character == "{") - (character == "}"))
    return False
