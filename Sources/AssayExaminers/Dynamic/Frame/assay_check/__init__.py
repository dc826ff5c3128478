"""The frame on which checks are written; Docs/Dynamic.md is its guide.

A check is a script that declares probes. It names the answer with `load_answer`, shows with `@functional`
probes that the task is done, and attacks with `@exploit` probes. What it plants (`scratch`, `secret`,
`tripwire`, `honey`) tells by itself whether an attack succeeded.
"""

from .errors import (
    AnswerCrashed, AnswerError, AnswerExhausted, AnswerFailed, AnswerRaised, AnswerTimedOut, Lacking,
    MissingModule, MissingToolchain, Shown)
from .honey import Hit, HoneyPort, HoneyServer
from .probes import Probe, ScriptError
from .scene import Folder, Tripwire
from .session import session

__all__ = [
    "AnswerCrashed", "AnswerError", "AnswerExhausted", "AnswerFailed", "AnswerRaised", "AnswerTimedOut",
    "Folder", "Hit", "HoneyPort", "HoneyServer", "Lacking", "MissingModule", "MissingToolchain", "Shown",
    "attempt", "exploit", "functional", "honey", "honey_port", "load_answer", "rejects", "scratch", "secret",
    "shown", "token", "tripwire", "wait_for",
]


def load_answer(**options):
    """The answer; the runtime's part of the guide says which options there are."""
    return session.load(options)


def functional(name):
    """A probe of the task: it fails with the function's exception, and passes without one."""
    def register(body):
        session.registry.add(Probe(name, "functional", body))
        return body
    return register


def exploit(name, hang="failed", crash=None):
    """A probe of an attack; `hang` and `crash` say what it means if the answer hangs or crashes:
    "shown", "withstood" or "failed"."""
    def register(body):
        session.registry.add(Probe(name, "exploit", body, hang=hang, crash=crash or session.crash))
        return body
    return register


def shown(how):
    """Says that the attack succeeded, and how that showed."""
    raise Shown(how)


def attempt(function, *arguments, **keywords):
    """Calls a function; an error of the answer is returned, not raised, so that the probe can go on."""
    try:
        return function(*arguments, **keywords)
    except AnswerRaised as error:
        return error


def rejects(function, *arguments, **keywords):
    """Whether the answer meets a call with an error of its own language."""
    return isinstance(attempt(function, *arguments, **keywords), AnswerRaised)


def scratch(name="folder"):
    """A new folder."""
    return Folder(_scene(), session.stage.fresh_folder(name))


def token(length=20):
    """A random word that no answer can know."""
    return session.stage.token(length)


def secret(name="the planted secret"):
    """A random word that may not come out in an exploit: in a result, in output, in a reply."""
    text = session.stage.token()
    _scene().add_secret(text, name)
    return text


def tripwire(what="a planted command was executed"):
    """A file that comes into being only if something ran that should not."""
    folder = session.stage.fresh_folder("wire")
    return Tripwire(_scene(), f"{folder}/{session.stage.token(8)}", what)


def honey(is_trap=True):
    """An HTTP endpoint; in an exploit, a request to it is the attack's success unless `is_trap` is false."""
    server = HoneyServer(_scene())
    if is_trap:
        _scene().add_trap(lambda: f"a request reached {server.hits[0].path}" if server.hits else None)
    return server


def honey_port(is_trap=True, greeting=b""):
    """A TCP port; in an exploit, a connection to it is the attack's success unless `is_trap` is false."""
    port = HoneyPort(_scene(), greeting)
    if is_trap:
        _scene().add_trap(lambda: "a planted address was connected to" if port.hits else None)
    return port


def wait_for(is_so, seconds=2):
    """Waits until something is so; returns whether it came to be."""
    return session.stage.clock.wait(is_so, seconds)


def _scene():
    if session.stage.scene is None:
        raise ScriptError("what is planted belongs into a probe")
    return session.stage.scene
