import asyncio
import os
import re
import shlex
import subprocess
import sys
from subprocess import check_output, Popen

import paramiko
from flask import Flask, request, abort

app = Flask(__name__)
HOSTS = {"a": "10.0.0.1", "b": "10.0.0.2"}


@app.route("/ping")
def ping():
    host = request.args.get("host")
    # ruleid: assay.python.command-built-from-input
    os.system("ping -c 1 " + host)
    # ruleid: assay.python.command-built-from-input
    subprocess.run(f"ping -c 1 {host}", shell=True)
    # ruleid: assay.python.command-built-from-input
    out = check_output("ping -c 1 %s" % host, shell=True, text=True)
    cmd = "ping {}".format(host)
    # ruleid: assay.python.command-built-from-input
    with os.popen(cmd) as pipe:
        out = pipe.read()
    # ruleid: assay.python.command-built-from-input
    subprocess.run(["sh", "-c", f"ping {host}"])
    # ruleid: assay.python.command-built-from-input
    Popen(args="ping " + host, stdout=1, shell=True)
    # ok: assay.python.command-built-from-input
    subprocess.run(["ping", "-c", "1", host], check=True)
    # ok: assay.python.command-built-from-input
    os.system("ping -c 1 " + shlex.quote(host))
    return out


@app.route("/guarded")
def guarded():
    host = request.args["host"]
    if not re.match(r"^[a-z0-9.]+$", host):
        return "bad", 400
    # ok: assay.python.command-built-from-input
    os.system("ping " + host)
    name = HOSTS.get(request.args.get("n"))
    # ok: assay.python.command-built-from-input
    os.system("ping " + name)
    count = int(request.args["count"])
    # ok: assay.python.command-built-from-input
    subprocess.call(f"ping -c {count} localhost", shell=True)
    return "ok"


@app.route("/weak")
def weak():
    host = request.args["host"]
    if ";" in host:
        print("strange host")
    # ruleid: assay.python.command-built-from-input
    os.system("ping " + host)
    # ruleid: assay.python.command-built-from-input
    os.system("ping " + host.replace(";", ""))
    parts = ["ping", "-c", "1"]
    parts.append(host)
    # ruleid: assay.python.command-built-from-input
    subprocess.run(" ".join(parts), shell=True)
    return "ok"


def archive(directory, target):
    # ruleid: assay.python.command-built-from-input
    subprocess.call("tar czf %s %s" % (target, directory), shell=True)
    # ok: assay.python.command-built-from-input
    subprocess.call(["tar", "czf", target, directory])
    # ok: assay.python.command-built-from-input
    subprocess.call("tar czf all.tgz /srv", shell=True)


async def convert(path: str):
    # ruleid: assay.python.command-built-from-input
    proc = await asyncio.create_subprocess_shell(f"convert {path} out.png")
    # ok: assay.python.command-built-from-input
    proc = await asyncio.create_subprocess_exec("convert", path, "out.png")
    return proc


def remote(client, name):
    # ruleid: assay.python.command-built-from-input
    client.exec_command("systemctl restart " + name)
    # ok: assay.python.command-built-from-input
    client.exec_command("systemctl restart " + shlex.quote(name))


def wrapper(client, command):
    # ok: assay.python.command-built-from-input
    return client.exec_command(command)


def kill(pid: int, sig: int = 9):
    # ok: assay.python.command-built-from-input
    os.system(f"kill -{sig} {pid}")


def choose(action):
    if action not in ("start", "stop"):
        raise ValueError(action)
    # ok: assay.python.command-built-from-input
    os.system("service web " + action)


def chosen(action):
    if action == "start":
        command = "service web start"
    else:
        command = "service web stop"
    # ok: assay.python.command-built-from-input
    os.system(command)


@app.route("/run")
def run():
    # ruleid: assay.python.command-program-from-input
    subprocess.run(shlex.split(request.args["cmd"]))
    # ruleid: assay.python.command-program-from-input
    subprocess.Popen([request.form["tool"], "--version"])
    tool = request.form["tool"]
    if tool not in {"ls", "df"}:
        abort(400)
    # ok: assay.python.command-program-from-input
    subprocess.run([tool])
    # ok: assay.python.command-program-from-input
    subprocess.run(["ls", "-l", request.args["dir"]])
    return "ok"


@app.route("/clone")
def clone():
    url = request.form["url"]
    # ruleid: assay.python.argument-taken-for-option
    subprocess.run(["git", "clone", url, "/srv/repo"])
    # ok: assay.python.argument-taken-for-option
    subprocess.run(["git", "clone", "--", url, "/srv/repo"])
    # ruleid: assay.python.argument-taken-for-option
    subprocess.check_call(["tar", "xf", request.args["file"]])
    if url.startswith("-"):
        abort(400)
    # ok: assay.python.argument-taken-for-option
    subprocess.run(["git", "clone", url, "/srv/repo"])
    return "ok"


if __name__ == "__main__":
    # ruleid: assay.python.command-built-from-input
    os.system("cat " + sys.argv[1])
    # ruleid: assay.python.command-built-from-input
    os.system("ls " + os.environ["TARGET"])
    # ok: assay.python.command-built-from-input
    subprocess.run(["cat", sys.argv[1]])
