"""Answers in Bash."""

import os

from ..answer import Answer
from ..errors import AnswerFailed, MissingToolchain
from ..host import last_line
from ..programs import find_program
from ..scene import read_plain

# Tools that a script may reasonably call; what is none of them is probably a function that was forgotten.
KNOWN_TOOLS = frozenset("""
    ab ansible apt apt-get aws az bc bzip2 chroot cmake column composer convert cron crontab curl cut dc dig
    docker dpkg envsubst expect fakeroot ffmpeg file flock ftp gcc gcloud git gpg gpg2 gzip helm host htop
    htpasswd http hydra iconv ifconfig inotifywait ip iptables jq journalctl kubectl ldapsearch less logger
    logrotate lsof lynx mail mailx make mongo mongodump mutt mysql mysqldump nc ncat netcat netstat nft
    nmap node npm nslookup openssl parallel parted pass php ping pip pip3 pg_dump podman psql pv pwgen
    python python3 rclone redis-cli rsync ruby scp screen sendmail service sftp smbclient socat sqlite3 ss
    ssh ssh-keygen sshpass sudo systemctl tcpdump telnet terraform tmux traceroute tree unzip useradd
    uuidgen vault vim wget whiptail whois wkhtmltopdf xmllint xmlstarlet xxd yq zip zstd
""".split())
NOTE = "/tmp/.not-found"
# Bash calls this for a command that it does not find.
HANDLER = (f"() {{ printf '%s\\n' \"$1\" >> {NOTE}; printf 'bash: %s: command not found\\n' \"$1\" >&2; "
           "return 127; }")


class BashAnswer(Answer):
    """A script, or functions to be sourced."""

    usual_file = "answer.sh"
    address_space = 1 << 30
    _function = None

    def build(self, folder):
        tool = self.stage.run_tool(["bash", "-n", self.file], folder=folder, seconds=20)
        if tool.status != 0:
            message = last_line(bytes(tool.errors.data).decode("utf-8", "replace"))
            raise AnswerFailed(f"it is no valid Bash: {message}")

    def environment(self):
        return {"BASH_FUNC_command_not_found_handle%%": HANDLER}

    def command(self, arguments):
        if self._function is None:
            return ["bash", self.file, *arguments]
        # Sourced without arguments, its output thrown away; then the call.
        source = """
            __assay=("$@"); set --
            . "./$0" </dev/null >/dev/null
            "${__assay[@]}"
        """
        return ["bash", "-c", source, self.file, self._function, *arguments]

    def start(self, arguments=(), **options):
        if os.path.lexists(NOTE):
            os.unlink(NOTE)
        return super().start(arguments, **options)

    def call(self, name, *arguments, stdin=b"", **options):
        """Sources the file and calls a function; returns the result, as `run` does.

        A script that ends by itself when it is sourced has no functions to call.
        """
        self._function = name
        try:
            return self.run(arguments, stdin=stdin, **options)
        finally:
            self._function = None

    def examine(self, process, output, errors):
        """A tool that is not installed here is nobody's fault; a function that is not defined is."""
        for word in (read_plain(NOTE, 4096) or b"").decode("utf-8", "replace").split("\n"):
            if word and word == self._function:
                raise AnswerFailed(f"it does not define {word}")
            if word in KNOWN_TOOLS and find_program(word) is None:
                raise MissingToolchain(f"the answer calls {word}, which is not installed here")
