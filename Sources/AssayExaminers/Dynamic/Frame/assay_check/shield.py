"""Keeps the driver out of reach of the answer, which runs beside it as the same user.

Three walls. The driver is not dumpable, so the kernel gives nobody its memory, descriptors or environment.
It alone holds the report channel. Everything that it starts is filtered: a system call that names the
driver's process to signal, trace, slow or limit it fails with EPERM.
"""

import ctypes
import errno
import os
import platform
import resource
import struct

PR_SET_DUMPABLE = 4
PR_SET_SECCOMP = 22
PR_SET_CHILD_SUBREAPER = 36
PR_SET_NO_NEW_PRIVS = 38
SECCOMP_MODE_FILTER = 2

_libc = ctypes.CDLL(None, use_errno=True)

# The audit number of the machine, and its numbers of the calls that are filtered.
_MACHINES = {
    "x86_64": (0xC000003E, {
        "kill": 62, "tkill": 200, "tgkill": 234, "rt_sigqueueinfo": 129, "rt_tgsigqueueinfo": 297,
        "prlimit64": 302, "sched_setaffinity": 203, "sched_setparam": 142, "sched_setscheduler": 144,
        "sched_setattr": 314, "setpriority": 141, "ioprio_set": 251, "fcntl": 72, "ioctl": 16,
        "ptrace": 101, "process_vm_readv": 310, "process_vm_writev": 311, "kcmp": 312,
        "perf_event_open": 298, "migrate_pages": 256, "move_pages": 279,
    }),
    "aarch64": (0xC00000B7, {
        "kill": 129, "tkill": 130, "tgkill": 131, "rt_sigqueueinfo": 138, "rt_tgsigqueueinfo": 240,
        "prlimit64": 261, "sched_setaffinity": 122, "sched_setparam": 118, "sched_setscheduler": 119,
        "sched_setattr": 274, "setpriority": 140, "ioprio_set": 30, "fcntl": 25, "ioctl": 29,
        "ptrace": 117, "process_vm_readv": 270, "process_vm_writev": 271, "kcmp": 272,
        "perf_event_open": 241, "migrate_pages": 238, "move_pages": 239,
    }),
}
# The same number everywhere.
_COMMON = {"pidfd_send_signal": 424, "pidfd_open": 434, "pidfd_getfd": 438, "process_madvise": 440,
           "process_mrelease": 448}
# Descriptors that signal their owner: F_SETOWN, F_SETSIG, F_SETOWN_EX; FIOSETOWN, SIOCSPGRP, TIOCSTI.
_OWNER_COMMANDS = (8, 10, 15)
_OWNER_REQUESTS = (0x8901, 0x8902, 0x5412)


def _prctl(option, value, pointer=None):
    if _libc.prctl(option, ctypes.c_ulong(value), pointer, 0, 0) != 0:
        raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()))


def harden_driver():
    """Takes the driver's memory and descriptors out of everybody's reach and adopts what children leave."""
    _prctl(PR_SET_DUMPABLE, 0)
    _prctl(PR_SET_CHILD_SUBREAPER, 1)
    try:
        os.setpgid(0, 0)
    except PermissionError:
        pass  # It leads a session, and so a group of its own, already.
    # Low descriptors are kept for what children find under fixed numbers.
    null = os.open(os.devnull, os.O_RDWR)
    for number in range(3, 10):
        if number != null:
            os.dup2(null, number, inheritable=False)


def _instruction(code, k, jump_true=0, jump_false=0):
    return struct.pack("HBBI", code, jump_true, jump_false, k & 0xFFFFFFFF)


_LOAD, _EQUAL, _AT_LEAST, _RETURN = 0x20, 0x15, 0x35, 0x06
_ALLOW, _ERRNO = 0x7FFF0000, 0x00050000


def _denial(number, argument, values):
    """Fails call `number` with EPERM where its argument is one of `values`; always if there are none."""
    refuse = _instruction(_RETURN, _ERRNO | errno.EPERM)
    if not values:
        return _instruction(_EQUAL, number, 0, 1) + refuse
    # The low half of an argument: process numbers and commands have 32 bits.
    body = _instruction(_LOAD, 16 + 8 * argument)
    for index, value in enumerate(values):
        body += _instruction(_EQUAL, value, len(values) - index - 1, 1 if index == len(values) - 1 else 0)
    body += refuse + _instruction(_LOAD, 0)
    return _instruction(_EQUAL, number, 0, len(body) // 8) + body


def build_filter(driver):
    """The filter for children of the process `driver`; `None` on a machine whose numbers are unknown."""
    known = _MACHINES.get(platform.machine())
    if known is None:
        return None
    audit, numbers = known
    numbers = {**numbers, **_COMMON}
    program = _instruction(_LOAD, 4) + _instruction(_EQUAL, audit, 1, 0)
    program += _instruction(_RETURN, _ERRNO | errno.ENOSYS) + _instruction(_LOAD, 0)
    # The x32 numbers of x86_64 would go around the filter.
    program += _instruction(_AT_LEAST, 0x40000000, 0, 1) + _instruction(_RETURN, _ERRNO | errno.ENOSYS)
    for name in ("kill", "rt_sigqueueinfo"):
        program += _denial(numbers[name], 0, (driver, -driver, -1))
    for name in ("tkill", "tgkill", "rt_tgsigqueueinfo", "prlimit64", "sched_setaffinity", "sched_setparam",
                 "sched_setscheduler", "sched_setattr"):
        program += _denial(numbers[name], 0, (driver,))
    program += _denial(numbers["setpriority"], 1, (driver,)) + _denial(numbers["setpriority"], 0, (2,))
    program += _denial(numbers["ioprio_set"], 1, (driver,)) + _denial(numbers["ioprio_set"], 0, (3,))
    program += _denial(numbers["fcntl"], 1, _OWNER_COMMANDS)
    program += _denial(numbers["ioctl"], 1, _OWNER_REQUESTS)
    for name in ("ptrace", "process_vm_readv", "process_vm_writev", "kcmp", "perf_event_open",
                 "migrate_pages", "move_pages", *_COMMON):
        program += _denial(numbers[name], 0, ())
    program += _instruction(_RETURN, _ALLOW)
    return program


class _Program(ctypes.Structure):
    _fields_ = [("length", ctypes.c_ushort), ("filter", ctypes.c_char_p)]


class Shield:
    """What a child does to itself before it becomes the answer."""

    def __init__(self):
        self._filter = build_filter(os.getpid())
        self._program = self._filter and _Program(len(self._filter) // 8, self._filter)

    @property
    def is_whole(self):
        """Whether children cannot signal the driver."""
        return self._program is not None

    def confine_child(self, address_space=None, cpu_seconds=None):
        """Called in a child between fork and exec: few plain calls, nothing that could wait for a lock."""
        os.setsid()
        try:
            # When memory is short, the answer goes first.
            descriptor = os.open("/proc/self/oom_score_adj", os.O_WRONLY)
            os.write(descriptor, b"1000")
            os.close(descriptor)
        except OSError:
            pass
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        if address_space:
            _lower_limit(resource.RLIMIT_AS, address_space)
        if cpu_seconds:
            _lower_limit(resource.RLIMIT_CPU, cpu_seconds)
        if self._program is not None:
            _prctl(PR_SET_NO_NEW_PRIVS, 1)
            _prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, ctypes.byref(self._program))


def _lower_limit(kind, value):
    _, hard = resource.getrlimit(kind)
    if hard == resource.RLIM_INFINITY or value < hard:
        resource.setrlimit(kind, (value, value))
