"""Makes what a tool chain needs only once: `warm.py go|java|postgresql version|make [archive]`."""

import hashlib
import os
import subprocess
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

from assay_check.programs import find_program  # noqa: E402
from assay_check.runtimes.java import COMPILING, FLAGS, HOST_SOURCES  # noqa: E402

GO = {"CGO_ENABLED": "0", "GO111MODULE": "on", "GOFLAGS": "-mod=mod", "GOPROXY": "off",
      "GOTOOLCHAIN": "local", "GOTELEMETRY": "off"}


def run(arguments, **options):
    return subprocess.run(arguments, check=True, stdin=subprocess.DEVNULL, **options)


def go_version():
    run(["go", "version"])


def make_go(folder):
    work = os.path.join(folder, "work")
    os.makedirs(work)
    with open(os.path.join(work, "go.mod"), "w", encoding="ascii") as file:
        file.write("module warm\n\ngo 1.19\n")
    cache = os.path.join(folder, "content")
    run(["go", "build", "std"], cwd=work, env={
        **os.environ, **GO, "GOCACHE": cache, "GOPATH": os.path.join(folder, "path")})
    return cache


def java_version():
    run(["java", "--version"])
    run(["javac", "--version"])
    for path in HOST_SOURCES:
        with open(path, "rb") as file:
            print(hashlib.sha256(file.read()).hexdigest())


def make_java(folder):
    """The host, compiled; and the classes of the compiler as it is after it has read them once."""
    content = os.path.join(folder, "content")
    hosts = os.path.join(content, "hosts")
    os.makedirs(hosts)
    archive = os.path.join(content, "javac.jsa")
    run(["javac", *[f"-J{flag}" for flag in FLAGS], f"-J-XX:ArchiveClassesAtExit={archive}", "-J-Xlog:disable",
         *COMPILING, "-d", hosts, *HOST_SOURCES])
    return content


def postgresql_version():
    run([find_program("initdb") or "initdb", "--version"])


def make_postgresql(folder):
    cluster = os.path.join(folder, "content")
    run([find_program("initdb") or "initdb", "-D", cluster, "-U", "assay", "-E", "UTF8", "--locale=C",
         "-A", "trust", "--no-sync", "--no-instructions"], stdout=subprocess.DEVNULL)
    return cluster


def main():
    layer, step = sys.argv[1], sys.argv[2]
    if step == "version":
        {"go": go_version, "java": java_version, "postgresql": postgresql_version}[layer]()
        return
    folder = os.path.abspath("warm")
    os.makedirs(folder)
    content = {"go": make_go, "java": make_java, "postgresql": make_postgresql}[layer](folder)
    run(["tar", "-cf", sys.argv[3], "-C", content, "."])


if __name__ == "__main__":
    main()
