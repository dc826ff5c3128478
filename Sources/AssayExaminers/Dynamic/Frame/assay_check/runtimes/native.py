"""Answers in C and C++, compiled once with the address and undefined-behaviour sanitizers."""

import os
import re
import signal

from ..answer import Answer
from ..errors import (
    AnswerCrashed, AnswerExhausted, AnswerFailed, AnswerRaised, AnswerTimedOut, MissingModule,
    MissingToolchain)
from ..host import last_line
from ..programs import find_program
from ..scene import read_plain

SANITIZE = ["-fsanitize=address,undefined", "-fno-sanitize-recover=all", "-fno-omit-frame-pointer", "-g1",
            "-O1"]
# What a header needs at link time.
LIBRARIES = {
    "arpa/inet.h": [], "crypt.h": ["-lcrypt"], "curl/curl.h": ["-lcurl"], "dlfcn.h": ["-ldl"],
    "fuse.h": ["-lfuse"], "json-c/json.h": ["-ljson-c"], "jansson.h": ["-ljansson"],
    "libpq-fe.h": ["-lpq"], "postgresql/libpq-fe.h": ["-lpq"], "libxml/parser.h": ["-lxml2"],
    "microhttpd.h": ["-lmicrohttpd"], "mysql/mysql.h": ["-lmysqlclient"], "ncurses.h": ["-lncurses"],
    "openssl/": ["-lssl", "-lcrypto"], "pcre2.h": ["-lpcre2-8"], "readline/readline.h": ["-lreadline"],
    "sodium.h": ["-lsodium"], "sqlite3.h": ["-lsqlite3"], "uuid/uuid.h": ["-luuid"], "zlib.h": ["-lz"],
}
FOLDERS = {"libxml/": "/usr/include/libxml2", "libpq-fe.h": "/usr/include/postgresql"}
FOREIGN = frozenset("windows.h winsock2.h ws2tcpip.h conio.h direct.h io.h tchar.h process.h wincrypt.h "
                    "bcrypt.h CoreFoundation/CoreFoundation.h Security/Security.h".split())
# What would switch the sanitizers off or talk for them.
EVASION = re.compile(rb"\b(?:no_sanitize\w*|no_address_safety_analysis|disable_sanitizer_instrumentation"
                     rb"|__(?:asan|ubsan|sanitizer|lsan)_\w+)\b")
# How a program ends that a sanitizer stopped.
SANITIZER_STATUS = 99
REPORT = re.compile(rb"(AddressSanitizer|UndefinedBehaviorSanitizer): ([\w-]+)"
                    rb"|runtime error: ([^\n]{1,200})")


ERROR_MARKS = ("error:", "undefined reference", "multiple definition")
# What the C library says before it aborts a program whose memory is damaged.
DAMAGE = (b"stack smashing detected", b"buffer overflow detected", b"free(): ", b"malloc(): ", b"double free",
          b"corrupted ", b"munmap_chunk(): ", b"realloc(): ")


class NativeAnswer(Answer):
    """A program, or functions with a main program of the check's (`extra`)."""

    crash = "shown"
    compiler = "gcc"
    standards = ()
    output = "answer.exe"

    def build(self, folder):
        if find_program(self.compiler) is None:
            raise MissingToolchain(f"{self.compiler} is not installed here")
        included = any(f'#include "{self.file}"' in text for text in self.extra.values())
        own = [] if included else [self.file]
        sources = [path for path in [*own, *self.files, *self.extra] if self._is_source(path)]
        headers = self._included(folder, sources)
        flags = self._libraries(headers)
        problem = None
        for standard in self.standards:
            problem = self._compile(folder, sources, standard, flags)
            if problem is None:
                break
        if problem is not None:
            raise problem
        with open(os.path.join(folder, self.output), "rb") as file:
            self._program = file.read()

    def has_module(self, name):
        """A library is declared by a header of its."""
        tool = self.stage.run_tool(
            [self.compiler, "-E", "-w", *self._libraries([name]), "-"], folder="/", seconds=30,
            data=f"#include <{name}>\n".encode(), output_limit=1 << 10)
        return tool.status == 0

    def _is_source(self, path):
        return path.endswith((".c", ".cc", ".cpp", ".cxx"))

    def _included(self, folder, sources):
        """The headers that it names, from the text; and a look at what is left after the preprocessor."""
        tool = self.stage.run_tool(
            [self.compiler, "-E", "-P", "-w", f"-std={self.standards[0]}", self.file], folder=folder,
            seconds=30, output_limit=32 << 20)
        # Headers of the system use such words; the answer's own text is what counts.
        own = self.source.encode() + b"".join(
            text.encode() if isinstance(text, str) else text for text in self.files.values())
        if EVASION.search(own.replace(b"\\\n", b"")) or b"##" in own and EVASION.search(
                bytes(tool.output.data)[-len(own) * 4:]):
            raise AnswerFailed("it switches the sanitizers off")
        texts = [self.source, *self.files.values(), *self.extra.values()]
        return set(re.findall(r"^[ \t]*#[ \t]*include[ \t]*[<\"]([^>\"\n]{1,200})[>\"]",
                              "\n".join(each if isinstance(each, str) else "" for each in texts), re.M))

    def _libraries(self, headers):
        flags = ["-lm", "-pthread"]
        for header in sorted(headers):
            for known, libraries in LIBRARIES.items():
                if header == known or known.endswith("/") and header.startswith(known):
                    flags += [each for each in libraries if each not in flags]
            for start, folder in FOLDERS.items():
                if header.startswith(start):
                    flags.append(f"-I{folder}")
        return flags

    def _compile(self, folder, sources, standard, flags):
        """Compiles and links; returns what is wrong, if anything."""
        # Where the check brings a main program, one of the answer's stands back.
        brings_main = any(re.search(r"\bmain\s*\(", text) for text in self.extra.values())
        defines = ["-Dmain=answer_main"] if brings_main else []
        objects = []
        for path in sources:
            target = f"{len(objects)}.o"
            own = defines if path not in self.extra else []
            tool = self.stage.run_tool(
                [self.compiler, f"-std={standard}", "-w", *SANITIZE, *own, "-I.",
                 *[flag for flag in flags if flag.startswith("-I")], "-c", path, "-o", target],
                folder=folder, seconds=60)
            if tool.status != 0:
                return self._problem(tool)
            objects.append(target)
        tool = self.stage.run_tool(
            [self.compiler, *SANITIZE, *objects, "-o", self.output,
             *[flag for flag in flags if not flag.startswith("-I")]], folder=folder, seconds=60)
        return None if tool.status == 0 else self._problem(tool)

    def _problem(self, tool):
        text = bytes(tool.errors.data).decode("utf-8", "replace")
        if tool.killed:
            return AnswerTimedOut("it could not be compiled in time")
        missing = re.search(r"fatal error: ([^\s:]{1,200}): No such file", text)
        if missing:
            return self._missing_header(missing[1])
        library = re.search(r"cannot find -l(\w+)", text)
        if library:
            return MissingModule(library[1])
        errors = [line for line in text.splitlines() if any(mark in line for mark in ERROR_MARKS)]
        return AnswerFailed(f"it does not compile: {(errors or ['?'])[0][:300]}")

    def _missing_header(self, name):
        if name.lower() in {each.lower() for each in FOREIGN}:
            return MissingToolchain(f"the answer includes {name}, which is of another operating system")
        quoted = f'"{name}"' in self.source
        known = any(name == each or each.endswith("/") and name.startswith(each) for each in LIBRARIES)
        if quoted and not known and name not in self.order["modules"]:
            return AnswerFailed(f"it includes {name}, a file of its own that it does not give")
        return MissingModule(name)

    def fresh_copy(self):
        folder = self.stage.fresh_folder("answer")
        path = os.path.join(folder, self.output)
        with open(path, "wb") as file:
            file.write(self._program)
        os.chmod(path, 0o755)
        return folder

    def command(self, arguments):
        return [os.path.join(self.folder, self.output), *arguments]

    def environment(self):
        log = os.path.join(self.folder, ".sanitizer")
        common = f"log_path={log}:halt_on_error=1:exitcode={SANITIZER_STATUS}:symbolize=0:handle_segv=1:color=never"
        return {
            # Leaks are no weakness here, and the search for them needs to trace the process.
            "ASAN_OPTIONS": f"{common}:detect_leaks=0:abort_on_error=0:detect_stack_use_after_return=1:"
                            "allocator_may_return_null=1:max_allocation_size_mb=256:hard_rss_limit_mb=512:"
                            "strict_string_checks=1:check_initialization_order=1:suppressions=",
            "UBSAN_OPTIONS": f"{common}:print_stacktrace=0:suppressions=",
        }

    def examine(self, process, output, errors):
        """Reads the sanitizers' own record, which stands in a file and not in the output."""
        report = read_plain(os.path.join(self.folder, f".sanitizer.{process.pid}"), 1 << 16)
        if report is None and process.status == SANITIZER_STATUS:
            # Beside the address sanitizer the other one may forget the file that it was given.
            report = errors[-(1 << 16):]
        elif report is not None:
            os.unlink(os.path.join(self.folder, f".sanitizer.{process.pid}"))
        if report is None:
            if process.status == -signal.SIGABRT and not any(mark in errors for mark in DAMAGE):
                # An assertion or an exception of its own: it noticed and stopped.
                raise AnswerRaised("abort", last_line(errors.decode("utf-8", "replace")))
            return
        if b"hard rss limit exhausted" in report or b"allocation-size-too-big" in report:
            raise AnswerExhausted("it asked for more memory than there is")
        found = REPORT.search(report)
        if found is None:
            return
        what = (found[2] or found[3]).decode("utf-8", "replace")
        raise AnswerCrashed(f"memory error: {what}" if found[2] else f"undefined behaviour: {what}")


class CAnswer(NativeAnswer):
    """A C answer."""

    usual_file = "answer.c"
    standards = ("gnu17", "gnu2x")

    def _is_source(self, path):
        return path.endswith(".c")


class CppAnswer(NativeAnswer):
    """A C++ answer."""

    usual_file = "answer.cpp"
    compiler = "g++"
    standards = ("gnu++20", "gnu++23")
