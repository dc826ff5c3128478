# Starts processes that are there to be killed, runs one program beside them, and tells which still live.
import base64, ctypes, json, os, signal, sys, tempfile, time

# Nothing inside may look into this process: it knows the word by which its report is told from others.
ctypes.CDLL(None).prctl(4, 0, 0, 0, 0)
job = json.loads(sys.stdin.buffer.read())
os.dup2(os.open("/dev/null", os.O_RDONLY), 0)
os.closerange(3, 256)
nothing = (os.POSIX_SPAWN_OPEN, 0, "/dev/null", os.O_RDONLY, 0)
silence = [nothing, (os.POSIX_SPAWN_OPEN, 1, "/dev/null", os.O_WRONLY, 0), (os.POSIX_SPAWN_DUP2, 1, 2)]
# Python itself ignores some signals and waits for another; nobody else is to.
signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGCHLD])
plain = {"setsigmask": [], "setsigdef": [signal.SIGPIPE, signal.SIGXFSZ, signal.SIGINT]}
living = {}
# By the name of its program a process is known too; what it was started by is gone before anybody looks.
folder = tempfile.mkdtemp()
for place, decoy in enumerate(job["decoys"]):
    if decoy["isAlive"]:
        name = os.path.join(folder, decoy["name"])
        os.symlink("/bin/sleep", name)
        number = os.posix_spawn(name, [decoy["name"], "infinity"], os.environ, file_actions=silence, **plain)
        os.unlink(name)
        living[number] = place
    else:
        # Its number is used up, so that those behind it have the same ones every time.
        os.waitpid(os.posix_spawn("/bin/true", ["true"], os.environ, file_actions=silence, **plain), 0)
os.rmdir(folder)


def tell(ending):
    line = job["nonce"] + " " + json.dumps({**ending, "living": list(living.values())}) + "\n"
    os.write(2, line.encode())
    os._exit(0)


def bury():
    # Takes note of all that are dead; the status of the program if it is one of them.
    found = None
    while True:
        try:
            number, status = os.waitpid(-1, os.WNOHANG)
        except ChildProcessError:
            return found
        if number == 0:
            return found
        if number == program:
            found = status
        living.pop(number, None)


def is_dying(number):
    # A process that was killed a moment ago may still be listed.
    with open("/proc/%d/status" % number) as file:
        fields = dict(line.split(":", 1) for line in file if ":" in line)
    doomed = any(int(fields[name], 16) & 1 << 8 for name in ("SigPnd", "ShdPnd"))
    return doomed or fields["State"].split()[0] not in ("S", "T", "t")


def settle():
    for _ in range(1000):
        bury()
        try:
            if not any(is_dying(number) for number in living):
                return
        except (OSError, KeyError):
            pass
        time.sleep(0.001)


try:
    os.chdir(job["folder"])
    reader, writer = os.pipe()
    os.write(writer, base64.b64decode(job["input"]))
    os.close(writer)
    actions = [(os.POSIX_SPAWN_DUP2, reader, 0), (os.POSIX_SPAWN_DUP2, 1, 2)]
    arguments = job["arguments"]
    program = os.posix_spawnp(arguments[0], arguments, os.environ, file_actions=actions, setsid=True, **plain)
except OSError as error:
    tell({"error": error.errno})
end = time.monotonic() + job["seconds"]
status = None
while status is None and time.monotonic() < end:
    signal.sigtimedwait([signal.SIGCHLD], max(0, end - time.monotonic()))
    status = bury()
settle()
if status is None:
    tell({"isLate": True})
elif os.WIFSIGNALED(status):
    tell({"signal": os.WTERMSIG(status)})
else:
    tell({"exit": os.WEXITSTATUS(status)})
