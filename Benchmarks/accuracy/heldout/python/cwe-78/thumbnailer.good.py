import json
import os
import subprocess
import sys


def make_thumb(job, outdir):
    target = os.path.join(outdir, "%d.png" % int(job["id"]))
    source = os.path.abspath(job["source"])
    proc = subprocess.run(["convert", source, "-resize", "200x200", target])
    return proc.returncode == 0


def main():
    done = 0
    for line in sys.stdin:
        job = json.loads(line)
        if make_thumb(job, "/var/thumbs"):
            done += 1
    subprocess.run(["logger", f"{done} thumbnails made"], check=True)


if __name__ == "__main__":
    main()
