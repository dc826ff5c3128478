"""Carries out one call of a file tool in the working folder, and prints what the model is told.

The call stands on standard input as JSON. Files are read and written as bytes: what is not touched stays as it is.
"""

import json
import os
import re
import sys

LINES = 400
MATCHES = 100
ENTRIES = 300
WIDTH = 400


class Refused(Exception):
    pass


def plain(path):
    if os.path.isdir(path):
        raise Refused(f"{path} is a folder; list it with list_files")
    if not os.path.isfile(path):
        raise Refused(f"there is no file {path}")
    return path


def shown(line):
    text = line.rstrip(b"\r\n").decode("utf-8", "replace")
    return text if len(text) <= WIDTH else text[:WIDTH] + " [...]"


def read_file(call):
    with open(plain(call["path"]), "rb") as file:
        lines = file.read().splitlines(keepends=True)
    first = max(1, int(call.get("first_line") or 1))
    last = min(len(lines), int(call.get("last_line") or len(lines)), first + LINES - 1)
    for number in range(first, last + 1):
        print(f"{number}\t{shown(lines[number - 1])}")
    if first > 1 or last < len(lines):
        print(f"[lines {first} to {last} of {len(lines)}]")
    elif not lines:
        print("[the file is empty]")


def walk(top):
    if os.path.isfile(top):
        yield top
        return
    if not os.path.isdir(top):
        raise Refused(f"there is no {top}")
    for folder, names, files in os.walk(top):
        names[:] = sorted(name for name in names if name not in (".git", "node_modules", "__pycache__"))
        for name in sorted(files):
            yield os.path.normpath(os.path.join(folder, name))


def list_files(call):
    count = 0
    for path in walk(call.get("path") or "."):
        count += 1
        if count <= ENTRIES:
            print(path)
    if count > ENTRIES:
        print(f"[{count - ENTRIES} more]")
    if not count:
        print("[nothing]")


def search(call):
    try:
        pattern = re.compile(call["pattern"].encode())
    except re.error as error:
        raise Refused(f"the pattern is no regular expression of Python: {error}")
    count = 0
    for path in walk(call.get("path") or "."):
        if os.path.islink(path) or not os.path.isfile(path):
            continue
        with open(path, "rb") as file:
            content = file.read(4 << 20)
        if b"\0" in content[:4096]:
            continue
        for number, line in enumerate(content.splitlines(), 1):
            if pattern.search(line):
                count += 1
                if count <= MATCHES:
                    print(f"{path}:{number}: {shown(line)}")
    if count > MATCHES:
        print(f"[{count - MATCHES} more]")
    if not count:
        print("[nothing found]")


def edit_file(call):
    path = plain(call["path"])
    with open(path, "rb") as file:
        content = file.read()
    old, new = call["old"].encode(), call["new"].encode()
    if not old:
        raise Refused("the old text is empty; write_file makes a new file")
    if content.count(old) == 0 and b"\r\n" in content:
        # Models write line feeds.
        old, new = (re.sub(b"\r?\n", b"\r\n", text) for text in (old, new))
    count = content.count(old)
    if count != 1:
        raise Refused(f"the old text stands in {path} {count} times and must stand there once; nothing was changed")
    with open(path, "wb") as file:
        file.write(content.replace(old, new))
    print("[changed]")


def write_file(call):
    folder = os.path.dirname(call["path"])
    if folder:
        os.makedirs(folder, exist_ok=True)
    content = call["content"].encode()
    with open(call["path"], "wb") as file:
        file.write(content)
    print(f"[{len(content)} bytes written]")


TOOLS = {tool.__name__: tool for tool in (read_file, list_files, search, edit_file, write_file)}

sys.stdout.reconfigure(errors="replace")
try:
    call = json.load(sys.stdin)
    TOOLS[call["tool"]](call)
except (Refused, OSError, ValueError, TypeError, KeyError, AttributeError) as error:
    print(f"Error: {error}")
    sys.exit(1)
