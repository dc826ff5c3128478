"""What can go wrong with an answer, by what it means."""


class AnswerError(Exception):
    """The answer did not do what was asked of it."""


class AnswerFailed(AnswerError):
    """It cannot be used: it does not compile, lacks a function, ends by itself."""


class AnswerUnclear(Exception):
    """What of it is the answer cannot be told, so that nothing is probed."""


class AnswerRaised(AnswerError):
    """A call ended with an error of the answer's own language, as a rejected input should."""

    def __init__(self, kind, message):
        super().__init__(f"{kind}: {message}" if message else kind)
        self.kind = kind
        self.message = message


class AnswerCrashed(AnswerError):
    """A signal or a sanitizer ended it."""

    def __init__(self, how, signal=None):
        super().__init__(how)
        self.signal = signal


class AnswerTimedOut(AnswerError):
    """It was not done at its deadline."""


class AnswerExhausted(AnswerError):
    """It used up its memory, processes or disk."""


class MachineBusy(Exception):
    """The machine kept so much from the answer that nothing is known about it."""

    reason = "the machine was too busy to run it in time"


class Lacking(Exception):
    """This machine lacks something, and nothing is known about the answer."""

    kind = "toolchain"

    def __init__(self, reason):
        super().__init__(reason)
        self.reason = reason


class MissingModule(Lacking):
    """A library that the answer uses is not here."""

    kind = "module"

    def __init__(self, name, reason=None):
        super().__init__(reason or f"the answer uses the library “{name}”, which is not installed here")
        self.name = name


class MissingToolchain(Lacking):
    """A compiler, an interpreter or a version of one is not here."""


class Shown(Exception):
    """An attack succeeded."""
