"""The process that has loaded the answer and takes calls over pipes."""

import json

from . import wire
from .errors import AnswerFailed
from .process import pack_message, take_message


class Host:
    """The process that has loaded the answer and takes calls."""

    MESSAGE_LIMIT = 16 << 20

    def __init__(self, answer, folder):
        self._answer = answer
        self.printed = b""
        self.process = answer.stage.start(
            answer.host_command(), folder=folder, control=True,
            environment={"HOME": folder, "ASSAY_HOST": "1", **answer.environment()},
            address_space=answer.address_space, control_limit=self.MESSAGE_LIMIT)

    def ask(self, request, seconds):
        """Sends a request and returns the value, or raises what the reply says."""
        process, stage = self.process, self._answer.stage
        before = len(process.output.data)
        process.requests.send(pack_message(json.dumps(request).encode()))
        reply = []

        def has_reply():
            message = take_message(process.replies.data)
            if message is not None:
                reply.append(message)
            return bool(reply) or process.status is not None or not process.replies.is_open

        in_time = stage.clock.wait(has_reply, seconds)
        if not reply:
            stage.clock.wait(lambda: process.status is not None or not in_time, 0.5)
            stage.reactor.turn()
            has_reply()
        if not reply:
            self._answer._host = None
            self._raise_end(in_time)
        # What was printed lies in the pipe before the reply is sent.
        stage.reactor.turn()
        self.printed = bytes(process.output.data[before:])
        stage.scene.hear(self.printed)
        stage.scene.hear(reply[0])
        return self._understand(reply[0])

    def _raise_end(self, in_time):
        process = self.process
        if not in_time:
            process.kill()
        result = self._answer.finish(process, in_time)
        raise AnswerFailed(f"its process ended with status {result.status} during a call: "
                           + last_line(result.errors))

    def _understand(self, data):
        try:
            reply = json.loads(data)
            if "value" in reply:
                value = wire.decode(reply["value"])
                _hear_bytes(self._answer.stage.scene, value)
                return value
            raised = reply.get("raised")
            if raised is None:
                raise ValueError
            kind, message = str(raised["kind"]), str(raised["message"])
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
            raise AnswerFailed("it broke the process that it runs in") from error
        raise self._answer.error(kind, message)


def _hear_bytes(scene, value, depth=0):
    """Values that went over the pipe as base64 are heard as what they are."""
    if isinstance(value, bytes):
        scene.hear(value)
    elif depth < 8 and isinstance(value, (list, tuple, set)):
        for each in value:
            _hear_bytes(scene, each, depth + 1)
    elif depth < 8 and isinstance(value, dict):
        for each in value.values():
            _hear_bytes(scene, each, depth + 1)


def last_line(text):
    """The last line that says something, cut."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    return lines[-1][:300] if lines else "it says nothing"
