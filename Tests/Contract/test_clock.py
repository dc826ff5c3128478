"""The clock of the test driver, against the scheduler of this machine.

How much a process in the class of idle ones gets beside busy ones on the same processor is the kernel's rule: three
parts of weight beside 1,024 (sched(7), `sched_prio_to_weight`).
"""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

FRAME = Path(__file__).parents[2] / "Sources/AssayExaminers/Dynamic/Frame"

# Starts a program as the driver does and says how a wait for its end ended.
DRIVER = """
import json, os, signal, subprocess, sys, time
sys.path.insert(0, sys.argv[1])
from assay_check.clock import Clock
from assay_check.errors import MachineBusy
from assay_check.reactor import Reactor

order = json.loads(sys.argv[2])
clock = Clock(Reactor(), 60, order["patience"])
process = subprocess.Popen(order["command"], process_group=0)
start = time.monotonic()
try:
    ending = "ended" if clock.wait(lambda: process.poll() is not None, order["seconds"]) else "out of time"
except MachineBusy:
    ending = "busy"
print(json.dumps([ending, time.monotonic() - start, process.poll()]))
if process.poll() is None:
    os.killpg(process.pid, signal.SIGKILL)
"""

LOOP = [sys.executable, "-c", "while True: pass"]


def wait(command, *, seconds, patience=6):
    order = json.dumps({"command": command, "seconds": seconds, "patience": patience})
    done = subprocess.run(
        [sys.executable, "-B", "-c", DRIVER, str(FRAME), order], capture_output=True, text=True, check=True, timeout=300)
    return json.loads(done.stdout)


@pytest.fixture
def hog():
    """Keeps one processor busy; its number."""
    processor = min(os.sched_getaffinity(0))
    process = subprocess.Popen(["taskset", "-c", str(processor), *LOOP])
    yield processor
    process.kill()
    process.wait()


def starved(processor, command):
    return ["taskset", "-c", str(processor), "chrt", "--idle", "0", *command]


def test_what_sleeps_has_its_time_by_the_wall():
    ending, passed, _ = wait(["sleep", "60"], seconds=1)
    assert ending == "out of time"
    assert passed >= 1


def test_what_computes_has_its_time_by_the_processor():
    ending, passed, _ = wait(LOOP, seconds=1, patience=60)
    assert ending == "out of time"
    assert passed >= 1


def test_what_a_grandchild_computes_counts():
    ending, _, _ = wait(["sh", "-c", "python3 -c 'while True: pass'; true"], seconds=1, patience=60)
    assert ending == "out of time"


def test_what_the_machine_starves_is_no_hang(hog):
    ending, passed, status = wait(starved(hog, LOOP), seconds=1, patience=5)
    assert (ending, status) == ("busy", None)
    assert passed >= 5


def test_what_sleeps_beside_a_busy_program_is_a_hang(hog):
    ending, _, _ = wait(starved(hog, ["sleep", "60"]), seconds=2, patience=100)
    assert ending == "out of time"


def test_what_ends_late_for_want_of_the_processor_has_ended(hog):
    # Half of the processor for each of the two: what needs 1.5 s of it takes about 3 s, which is over the limit.
    program = "import time\nwhile time.process_time() < 1.5: pass"
    ending, passed, status = wait(
        ["taskset", "-c", str(hog), sys.executable, "-c", program], seconds=2.2, patience=60)
    assert (ending, status) == ("ended", 0)
    assert passed >= 1.5
