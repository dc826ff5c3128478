"""Answers in PHP."""

import os
import re

from ..answer import Answer
from ..errors import AnswerExhausted, AnswerFailed, MissingModule, MissingToolchain
from ..host import last_line
from .python import HOSTS

# Functions of PHP itself that newer versions have.
NEWER = {"json_validate": "8.3", "mb_str_pad": "8.3", "str_increment": "8.3", "str_decrement": "8.3",
         "array_find": "8.4", "array_find_key": "8.4", "array_any": "8.4", "array_all": "8.4",
         "mb_trim": "8.4", "mb_ucfirst": "8.4", "mb_lcfirst": "8.4", "bcdivmod": "8.4",
         "request_parse_body": "8.4", "array_first": "8.5", "array_last": "8.5"}
# Functions by their beginning, and classes, of extensions that an installation may lack.
FUNCTIONS = {"curl_": "curl", "mysqli_": "mysqli", "mysql_": "mysql", "image": "gd", "ldap_": "ldap",
             "ftp_": "ftp", "imap_": "imap", "ssh2_": "ssh2", "pg_": "pgsql", "bc": "bcmath", "gmp_": "gmp",
             "mb_": "mbstring", "sodium_": "sodium", "openssl_": "openssl", "posix_": "posix",
             "pcntl_": "pcntl", "simplexml_": "simplexml", "xml_": "xml", "apcu_": "apcu",
             "memcache_": "memcache", "sqlsrv_": "sqlsrv", "oci_": "oci8", "intl": "intl", "idn_": "intl",
             "grapheme_": "intl", "normalizer_": "intl", "zip_": "zip", "yaml_": "yaml", "snmp": "snmp"}
CLASSES = {"mysqli": "mysqli", "PDO": "pdo", "Redis": "redis", "Memcached": "memcached",
           "Imagick": "imagick", "ZipArchive": "zip", "SoapClient": "soap", "SoapServer": "soap",
           "SQLite3": "sqlite3", "DOMDocument": "dom", "XSLTProcessor": "xsl", "NumberFormatter": "intl",
           "Collator": "intl", "Normalizer": "intl", "SimpleXMLElement": "simplexml", "XMLReader": "xml",
           "XMLWriter": "xml", "MongoDB": "mongodb", "Transliterator": "intl"}
# Syntax of newer versions: typed class constants, property hooks, a call on a bare `new`.
NEWER_SYNTAX = (
    re.compile(r"\bconst\s+(?:\??[A-Za-z_]\w{0,60}(?:\|\w{1,60}){0,8})\s+[A-Z_]\w{0,60}\s*="),
    re.compile(r"\b(?:public|protected|private)(?:\(set\))?\s[^;{}()\n]{1,120}\{\s*(?:&?\s*get|set)\b"),
    re.compile(r"(?<!\()new\s+[A-Z]\w{0,60}\([^()\n]{0,120}\)->"), re.compile(r"\|>"))
SETTINGS = ("-d", "display_errors=0", "-d", "log_errors=1", "-d", "error_log=/dev/stderr", "-d",
            "opcache.enable=0", "-d", "opcache.enable_cli=0", "-d", "memory_limit=256M",
            "-d", "session.save_path=/tmp")


class PHPAnswer(Answer):
    """Functions and classes, a program, or pages of a site."""

    usual_file = "answer.php"
    address_space = 2 << 30

    def has_module(self, name):
        return self._has("extension", name) or self._has("class", name)

    def choose(self):
        super().choose()
        if "<?" not in self.source:
            self.source = "<?php\n" + self.source

    def join(self, texts):
        bodies = [re.sub(r"^\s*<\?php\s*|\?>\s*$", "", text) for text in texts]
        return "<?php\n" + super().join(bodies)

    def build(self, folder):
        tool = self.stage.run_tool(["php", *SETTINGS, "-l", self.file], folder=folder, seconds=30)
        if tool.status == 0:
            return
        text = bytes(tool.errors.data + tool.output.data).decode("utf-8", "replace")
        place = re.search(r" on line (\d{1,9})", text)
        lines = self.source.splitlines()
        line = lines[int(place[1]) - 1][:400] if place and 0 < int(place[1]) <= len(lines) else ""
        if any(pattern.search(line) for pattern in NEWER_SYNTAX):
            raise MissingToolchain("the answer is in a newer PHP than is installed here")
        found = re.search(r"(?:Parse|Fatal) error:\s+([^\n]{1,300})", text)
        raise AnswerFailed(f"it is no valid PHP: {found[1] if found else '?'}")

    def command(self, arguments):
        return ["php", *SETTINGS, self.file, *arguments]

    def host_command(self):
        return ["php", *SETTINGS, os.path.join(HOSTS, "host.php"), self.file]

    def serve(self, arguments=(), *, router=False, **options):
        """Serves the answer's folder as a site; with `router`, every request goes to its file."""
        port = self.stage.next_port()
        self._site = ["-S", f"127.0.0.1:{port}", "-t", ".", *([self.file] if router else [])]
        try:
            return super().serve((), port=port, **options)
        finally:
            self._site = None

    _site = None

    def start(self, arguments=(), **options):
        if self._site is None:
            return super().start(arguments, **options)
        site, self._site = self._site, None
        process = self.stage.start(
            ["php", *SETTINGS, *site], folder=self.folder, environment=options.get("environment"),
            address_space=self.address_space)
        self._running.append(process)
        return process

    def error(self, kind, message):
        return self._lack(f"{kind}: {message}") or super().error(kind, message)

    def examine(self, process, output, errors):
        if process.status not in (0, None):
            problem = self._lack(last_fatal(errors.decode("utf-8", "replace")))
            if problem:
                raise problem

    def examine_reply(self, process, reply):
        """A page that fails because of what is lacking here is no failure of the answer."""
        if reply.status >= 500:
            problem = self._lack(last_fatal(bytes(process.errors.data).decode("utf-8", "replace")))
            if problem:
                raise problem

    def _lack(self, text):
        """What an error says is lacking here, if it is true."""
        if "Allowed memory size" in text or "ut of memory" in text:
            return AnswerExhausted("it ran out of memory")
        function = re.search(r"Call to undefined function \\?(\w{1,80})\(\)", text)
        if function:
            name = function[1].lower()
            if name in NEWER:
                return MissingToolchain(f"the answer calls {name}, which came with PHP {NEWER[name]}")
            known = next((each for start, each in FUNCTIONS.items() if name.startswith(start)), None)
            return MissingModule(known) if known and not self._has("function", name) else None
        missing = re.search(r"Class \"([\w\\]{1,200})\" not found", text)
        if missing:
            first = missing[1].split("\\")[0]
            if first in CLASSES and not self._has("class", first):
                return MissingModule(CLASSES[first])
            if "\\" in missing[1] and re.search(rf"^\s*use\s+\\?{re.escape(first)}\\", self.source, re.M):
                return MissingModule(missing[1])
        if re.search(r"(?:Failed opening required|require(?:_once)?\()[^\n]{0,200}vendor/autoload", text):
            return MissingModule("vendor", "the answer uses libraries of Composer, which are not here")
        if "could not find driver" in text:
            return MissingModule("PDO driver", "the answer uses a database driver that is not here")
        return None

    def _has(self, kind, name):
        """Asked of a process that never saw the answer."""
        question = "extension_loaded" if kind == "extension" else f"{kind}_exists"
        tool = self.stage.run_tool(
            ["php", "-r", f"echo {question}($argv[1]) ? 'yes' : 'no';", "--", name], folder="/", seconds=20)
        return bytes(tool.output.data) == b"yes"


def last_fatal(text):
    """The last line that tells a fatal error."""
    lines = [line for line in text.splitlines() if "Fatal error" in line or "Uncaught" in line]
    return lines[-1] if lines else last_line(text)
