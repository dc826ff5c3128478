"""Answers in Go, compiled once with a host that calls its functions."""

import os
import re

from ..answer import Answer
from ..errors import AnswerExhausted, AnswerFailed, AnswerTimedOut, MissingModule, MissingToolchain
from .python import HOSTS

# What the standard library got after Go 1.19.
NEWER_PACKAGES = frozenset(
    "arena cmp crypto/ecdh crypto/fips140 crypto/hkdf crypto/hpke crypto/mlkem crypto/pbkdf2 crypto/sha3 "
    "encoding/json/jsontext encoding/json/v2 go/version iter log/slog maps math/rand/v2 runtime/coverage "
    "slices structs sync/v2 testing/slogtest testing/synctest unique weak".split())
NEWER_NAMES = frozenset(
    "atomic.Or atomic.And bytes.Clone bytes.Lines bytes.SplitSeq clear context.AfterFunc "
    "context.WithCancelCause context.WithDeadlineCause context.WithTimeoutCause context.WithoutCancel "
    "context.Cause errors.Join errors.ErrUnsupported filepath.IsLocal filepath.Localize filepath.SkipAll "
    "fs.SkipAll http.NewResponseController http.CrossOriginProtection max min os.CopyFS os.OpenRoot "
    "rand.Text sql.Null strings.CutPrefix strings.CutSuffix strings.Lines strings.SplitSeq "
    "strings.FieldsSeq subtle.XORBytes subtle.WithDataIndependentTiming sync.OnceFunc sync.OnceValue "
    "sync.OnceValues testing.Testing time.DateTime time.DateOnly time.TimeOnly ecdh.X25519".split())
VARIABLES = {"CGO_ENABLED": "0", "GO111MODULE": "on", "GOFLAGS": "-mod=mod", "GOPROXY": "off",
             "GOTOOLCHAIN": "local", "GOTELEMETRY": "off", "GONOSUMDB": "*", "GOMAXPROCS": "2"}


class GoAnswer(Answer):
    """Functions, a program or a handler. Its package becomes `main`."""

    usual_file = "answer.go"
    program = "answer.exe"
    seconds = 10

    def place(self, folder):
        super().place(folder)
        for name in ("go.mod", "go.sum"):
            if os.path.exists(os.path.join(folder, name)):
                os.unlink(os.path.join(folder, name))

    def choose(self):
        super().choose()
        self.source = as_main(self.source)
        self.files = {path: as_main(text) if path.endswith(".go") else text
                      for path, text in self.files.items() if not path.endswith("_test.go")}
        # One file with two names would define everything twice.
        self.files = {path: text for path, text in self.files.items() if text != self.source}

    def join(self, texts):
        """Blocks as one file: one package clause, all imports before the rest."""
        imports, bodies = [], []
        pattern = re.compile(r"^import\s+(?:\([^)]*\)|[^\n]+)\n?", re.M)
        for text in texts:
            text = re.sub(r"^\s*package\s+\w+[^\n]*\n?", "", text, count=1, flags=re.M)
            imports += [each.strip() for each in pattern.findall(text)]
            bodies.append(pattern.sub("", text))
        return "package main\n\n" + "\n".join(dict.fromkeys(imports)) + "\n\n" + "\n".join(bodies)

    def build(self, folder):
        texts = [self.source, *self.files.values(), *self.extra.values()]
        has_main = any(re.search(r"^func\s+main\s*\(", text, re.M) for text in texts)
        wanted = [name for name in [*self.defines, *self.options.get("functions", ())]
                  if re.search(rf"^func\s+{re.escape(name)}\s*[\[(]", "\n".join(texts), re.M)]
        with open(os.path.join(HOSTS, "host.go.txt"), encoding="utf-8") as file:
            host = file.read().replace("// FUNCTIONS", "\n".join(
                f'\t"{name}": {name},' for name in sorted(set(wanted))))
        host += "" if has_main else "\nfunc main() {}\n"
        self._write(folder, "assay_host.go", host)
        self._write(folder, "go.mod", "module answer\n\ngo 1.19\n")
        # Without what only a debugger reads, which takes half of the linker's time.
        tool = self.stage.run_tool(
            ["go", "build", "-ldflags=-s -w", "-o", self.program, "."], folder=folder, seconds=120,
            environment=self._build_environment(folder))
        if tool.status != 0:
            raise self._problem(tool)
        with open(os.path.join(folder, self.program), "rb") as file:
            self._binary = file.read()

    @staticmethod
    def _write(folder, name, text):
        with open(os.path.join(folder, name), "w", encoding="utf-8") as file:
            file.write(text)

    def _build_environment(self, folder):
        cache = self.stage.warm.get("go") or os.path.join(folder, ".cache")
        return {**VARIABLES, "GOCACHE": cache, "GOPATH": os.path.join(folder, ".go"), "HOME": folder}

    def _problem(self, tool):
        text = bytes(tool.errors.data).decode("utf-8", "replace")
        if tool.killed:
            return AnswerTimedOut("it could not be compiled in time")
        missing = re.search(r"(?:no required module provides package|cannot find module providing package) "
                            r"([^\s:;]{1,200})", text)
        if missing:
            return MissingModule(missing[1])
        absent = re.search(r"package ([^\s]{1,200}) is not in (?:GOROOT|std)", text)
        if absent:
            name = absent[1]
            if name in NEWER_PACKAGES:
                return MissingToolchain(f"the answer imports {name}, which came after Go 1.19")
            return AnswerFailed(f"it imports {name}, which does not exist")
        newer = re.search(r"requires go1\.\d+ or later|cannot range over [^\n]{1,100}(?:func|int)\b", text)
        if newer:
            return MissingToolchain(f"the answer is in a newer Go: {newer[0]}")
        for name in re.findall(r"undefined: ([\w.]{1,80})", text):
            if name in NEWER_NAMES:
                return MissingToolchain(f"the answer uses {name}, which came after Go 1.19")
        if "C source files not allowed" in text or re.search(r'^import "C"', self.source, re.M):
            return MissingToolchain("the answer uses cgo, which is switched off here")
        errors = [line for line in text.splitlines() if re.match(r"\S+\.go:\d+", line)]
        return AnswerFailed(f"it does not compile: {(errors or ['?'])[0][:300]}")

    def fresh_copy(self):
        folder = super().fresh_copy()
        path = os.path.join(folder, self.program)
        with open(path, "wb") as file:
            file.write(self._binary)
        os.chmod(path, 0o755)
        return folder

    def command(self, arguments):
        return [os.path.join(self.folder, self.program), *arguments]

    def host_command(self):
        return [os.path.join(self.folder, self.program)]

    def environment(self):
        return {"GOMEMLIMIT": "512MiB", "GOTRACEBACK": "single"}

    def serve(self, arguments=(), *, handler=None, **options):
        """Starts the program; or serves a handler function of it."""
        if handler is not None:
            environment = {**(options.pop("environment", None) or {}), "ASSAY_HANDLER": handler,
                           "ASSAY_PORT": str(self.stage.next_port())}
            return super().serve(arguments, environment=environment, **options)
        return super().serve(arguments, **options)

    def examine(self, process, output, errors):
        if b"fatal error: runtime: out of memory" in errors or b"cannot allocate memory" in errors:
            raise AnswerExhausted("it ran out of memory")


def as_main(text):
    """The file in package main."""
    return re.sub(r"^(\s*)package\s+\w+", r"\1package main", text, count=1, flags=re.M) \
        if re.search(r"^\s*package\s+\w+", text, re.M) else "package main\n\n" + text
