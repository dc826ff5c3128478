"""Probes, and what their ends mean."""

import linecache
import traceback

from .errors import (
    AnswerCrashed, AnswerError, AnswerExhausted, AnswerFailed, AnswerRaised, AnswerTimedOut, Lacking,
    MachineBusy, Shown)
from .scene import Scene


class ScriptError(Exception):
    """The check itself is wrong, which is nobody's verdict."""


class Probe:
    """A function of the check, with what a hang or a crash of the answer means in it."""

    SHOWN, WITHSTOOD, FAILED = "shown", "withstood", "failed"

    def __init__(self, name, kind, body, hang=FAILED, crash=FAILED):
        for value in (hang, crash):
            if value not in (self.SHOWN, self.WITHSTOOD, self.FAILED):
                raise ScriptError(f"a hang or crash is shown, withstood or failed, not {value!r}")
        self.name, self.kind, self.body, self.hang, self.crash = name, kind, body, hang, crash

    def run(self, stage):
        """Runs it; returns the observation, its detail, and what was lacking."""
        scene = stage.scene = Scene(stage, self.kind == "exploit")
        try:
            try:
                ending = self._call()
                scene.check()
                return ending
            except Shown as shown:
                return ("exploited", str(shown), None)
            except MachineBusy as busy:
                return ("notMade", busy.reason, None)
        finally:
            scene.close()
            stage.scene = None

    def _call(self):
        """What the end of the function means, before the traps are looked at."""
        is_exploit = self.kind == "exploit"
        try:
            self.body()
        except Shown:
            raise
        except Lacking as lacking:
            return ("notMade", lacking.reason, lacking)
        except MachineBusy as busy:
            return ("notMade", busy.reason, None)
        except (AnswerTimedOut, AnswerExhausted) as error:
            return self._ending(self.hang if is_exploit else self.FAILED, str(error))
        except AnswerCrashed as error:
            return self._ending(self.crash if is_exploit else self.FAILED, str(error))
        except AnswerRaised as error:
            # To reject an attack with an error is to withstand it; whether it did harm first, the traps say.
            return ("withstood", "", None) if is_exploit else ("failed", str(error), None)
        except AnswerError as error:
            return ("failed", str(error), None)
        except AssertionError as error:
            return ("failed", _assertion(error), None)
        except (NameError, ImportError, ScriptError) as error:
            raise ScriptError(f"{type(error).__name__} in “{self.name}”: {error}") from error
        except Exception as error:  # The answer returned something of another shape than was asked for.
            return ("failed", f"{_line(error)}: {type(error).__name__}: {error}", None)
        return ("withstood" if is_exploit else "passed", "", None)

    def _ending(self, meaning, detail):
        if meaning == self.SHOWN:
            raise Shown(detail)
        return (meaning, detail, None)


def _line(error):
    """The line of the check at which an error arose."""
    frames = [frame for frame in traceback.extract_tb(error.__traceback__) if frame.filename == "<check>"]
    return linecache.getline("<check>", frames[-1].lineno).strip() if frames else "?"


def _assertion(error):
    return str(error) or f"not so: {_line(error)}"


class Registry:
    """The probes of a script, in its order."""

    def __init__(self):
        self.probes = []

    def add(self, probe):
        if any(probe.name == other.name for other in self.probes):
            raise ScriptError(f"two probes are called “{probe.name}”")
        self.probes.append(probe)

    def compare(self, declared):
        """The probes must be those that the check declares, so that none is silently lost."""
        found = [(probe.name, probe.kind) for probe in self.probes]
        wanted = [(probe["name"], probe["kind"]) for probe in declared]
        if sorted(found) != sorted(wanted):
            missing = [f"{kind} “{name}”" for name, kind in wanted if (name, kind) not in found]
            more = [f"{kind} “{name}”" for name, kind in found if (name, kind) not in wanted]
            parts = ["the script lacks " + ", ".join(missing)] if missing else []
            parts += ["the check does not declare " + ", ".join(more)] if more else []
            raise ScriptError("; ".join(parts) or "a probe is declared twice")


__all__ = ["AnswerFailed", "Probe", "Registry", "ScriptError"]
