"""Answers in Java, compiled once with a host that calls them by reflection."""

import os
import re
import shutil

from ..answer import Answer
from ..errors import AnswerExhausted, AnswerFailed, AnswerTimedOut, MissingModule, MissingToolchain
from .python import HOSTS

HOST_SOURCES = tuple(os.path.join(HOSTS, name) for name in ("AssayHost.java", "AssayHostValues.java"))
COMPILING = ("-proc:none", "-nowarn", "-Xdiags:verbose", "-encoding", "UTF-8", "-parameters")
FLAGS = ("-Xmx256m", "-Xss1m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-XX:-UsePerfData",
         "-XX:ErrorFile=/dev/null", "-XX:-CreateCoredumpOnCrash")
TYPE = re.compile(r"^[ \t]*(?:(?:public|final|abstract|sealed|non-sealed|strictfp)[ \t]+)*"
                  r"(?:class|interface|enum|record|@interface)[ \t]+(\w+)", re.M)
PUBLIC_TYPE = re.compile(r"^[ \t]*public[ \t]+(?:(?:final|abstract|sealed|non-sealed|strictfp)[ \t]+)*"
                         r"(?:class|interface|enum|record|@interface)[ \t]+(\w+)", re.M)
# Packages of the JDK that begin with `javax`; others of that name are libraries.
JDK = ("java.", "javax.crypto", "javax.net", "javax.security", "javax.xml", "javax.sql", "javax.naming",
       "javax.script", "javax.management", "javax.swing", "javax.imageio", "javax.annotation.processing",
       "javax.tools", "javax.print", "javax.sound", "javax.accessibility", "javax.lang", "javax.rmi",
       "javax.smartcardio", "javax.transaction.xa", "jdk.", "org.w3c.dom", "org.xml.sax", "org.ietf.jgss",
       "com.sun.net.httpserver")
NEWER_SYMBOLS = frozenset(
    "ofVirtual startVirtualThread newVirtualThreadPerTaskExecutor getFirst getLast removeFirst removeLast "
    "addFirst addLast reversed StringTemplate StructuredTaskScope ScopedValue SequencedCollection "
    "SequencedMap SequencedSet firstEntry splitWithDelimiters ofCallbackUri clamp Gatherers "
    "gather KEM HKDFParameterSpec".split())


class JavaAnswer(Answer):
    """Classes, or a program with a `main`."""

    usual_file = "Answer.java"
    seconds = 15

    def choose(self):
        super().choose()
        found = PUBLIC_TYPE.search(self.source) or TYPE.search(self.source)
        if found and not self.order.get("file"):
            self.file = f"{found[1]}.java"
        self.others = {}
        for block in self.order["blocks"]:
            other = PUBLIC_TYPE.search(block["text"]) or TYPE.search(block["text"])
            if other and f"{other[1]}.java" not in (self.file, *self.others):
                self.others[f"{other[1]}.java"] = block["text"]
        own = {path.rpartition("/")[2] for path in [self.file, *self.others]}
        self.files = {path: text for path, text in self.files.items()
                      if path.rpartition("/")[2] not in own}

    def join(self, texts):
        return texts[0]

    def build(self, folder):
        """Compiles the block that was chosen; with the answer's other types where it needs them."""
        problem = self._compile(folder, [])
        if problem is not None and self.others:
            for name, text in self.others.items():
                with open(os.path.join(folder, name), "w", encoding="utf-8") as file:
                    file.write(text)
            if self._compile(folder, list(self.others)) is None:
                problem = None
        if problem is not None:
            raise problem
        self._classes = os.path.join(folder, "classes")

    def _compile(self, folder, more):
        out = os.path.join(folder, "classes")
        shutil.rmtree(out, ignore_errors=True)
        os.makedirs(out)
        named = [path for path in [*self.files, *self.extra] if path.endswith(".java")]
        warm = self.stage.warm.get("java")
        # A layer that does not fit this Java is passed by in silence.
        flags = FLAGS + ((f"-XX:SharedArchiveFile={warm}/javac.jsa", "-Xlog:disable") if warm else ())
        tool = self.stage.run_tool(
            ["javac", *[f"-J{flag}" for flag in flags], *COMPILING, "-d", out,
             self.file, *named, *more, *(() if warm else HOST_SOURCES)], folder=folder, seconds=120)
        return None if tool.status == 0 else self._problem(tool)

    def _problem(self, tool):
        text = bytes(tool.errors.data + tool.output.data).decode("utf-8", "replace")
        if tool.killed:
            return AnswerTimedOut("it could not be compiled in time")
        newer = re.search(r"error: ([^\n]{1,160}(?:is a preview feature|are a preview feature|"
                          r"are not supported in -source)[^\n]{0,80})", text)
        if newer:
            return MissingToolchain(f"the answer is in a newer Java: {newer[1]}")
        if "class, interface, enum, or record expected" in text and re.search(
                r"^(?:static\s+)?void\s+main\s*\(", self.source, re.M):
            return MissingToolchain("the answer is in a newer Java: a main method without a class")
        own = set(re.findall(r"^\s*package\s+([\w.]+)\s*;", "\n".join(
            [self.source, *self.others.values(), *self.files.values()]), re.M))
        for name in re.findall(r"error: package ([\w.]{1,200}) does not exist", text):
            imported = re.search(rf"^\s*import\s+(?:static\s+)?{re.escape(name)}\b", self.source, re.M)
            if imported and not name.startswith(JDK) and name not in own and "." in name:
                return MissingModule(name)
        symbols = re.findall(r"symbol:\s+(?:method|class|variable|interface)\s+(\w{1,80})", text)
        if any(symbol in NEWER_SYMBOLS for symbol in symbols):
            return MissingToolchain("the answer uses a class or method that came after Java 17")
        errors = [line for line in text.splitlines() if ".java:" in line and "error:" in line]
        return AnswerFailed(f"it does not compile: {(errors or ['?'])[0].rpartition('/')[2][:300]}")

    def command(self, arguments):
        return ["java", *FLAGS, "-cp", self._class_path(), self._main_class(), *arguments]

    def _class_path(self):
        """The host first, so that no class of the answer's takes its name."""
        warm = self.stage.warm.get("java")
        return f"{warm}/hosts:{self._classes}:." if warm else f"{self._classes}:."

    def _main_class(self):
        """The class with a main method: the one that the file is called after, else the first."""
        for text in (self.source, *self.others.values(), *self.files.values()):
            if re.search(r"\bstatic\s+void\s+main\s*\(", text):
                package = re.search(r"^\s*package\s+([\w.]+)\s*;", text, re.M)
                before = text[:re.search(r"\bstatic\s+void\s+main\s*\(", text).start()]
                public = PUBLIC_TYPE.search(text)
                types = TYPE.findall(before)
                name = public[1] if public and public[1] in types else (types or ["Answer"])[-1]
                return f"{package[1]}.{name}" if package else name
        raise AnswerFailed("it has no main method")

    def host_command(self):
        return ["java", *FLAGS, "-cp", self._class_path(), "AssayHost", self._classes]

    def error(self, kind, message):
        if kind == "OutOfMemoryError":
            return AnswerExhausted("it ran out of memory")
        if kind == "NoClassDefFoundError" or kind == "ClassNotFoundException":
            name = message.replace("/", ".")
            if not name.startswith(JDK) and "." in name:
                return MissingModule(name)
        if kind == "SQLException" and "No suitable driver" in message:
            return MissingModule("JDBC driver", "the answer uses a database driver that is not here")
        return super().error(kind, message)

    def examine(self, process, output, errors):
        if process.status not in (0, None) and b"java.lang.OutOfMemoryError" in errors:
            raise AnswerExhausted("it ran out of memory")
