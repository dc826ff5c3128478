"""Chromium's DevTools protocol over two pipes."""

import json

from .errors import AnswerFailed, AnswerTimedOut


class DevTools:
    """Sends commands to a browser and hands its events to whoever listens."""

    def __init__(self, stage, process):
        self._stage, self._process = stage, process
        self._number = 0
        self._replies = {}
        self._listeners = {}

    def listen(self, session, handle):
        """Hands `handle(method, parameters)` the events of a session, its replies' data included."""
        self._listeners[session] = handle

    def send(self, method, session=None, **parameters):
        """Sends a command and returns its number."""
        self._number += 1
        message = {"id": self._number, "method": method, "params": parameters}
        if session:
            message["sessionId"] = session
        self._process.requests.send(json.dumps(message).encode() + b"\0")
        return self._number

    def ask(self, method, session=None, seconds=10, **parameters):
        """Sends a command and returns its result."""
        number = self.send(method, session, **parameters)
        self.wait(lambda: number in self._replies, seconds, f"the browser did not answer {method} in time")
        reply = self._replies.pop(number)
        if "error" in reply:
            raise AnswerFailed(f"the browser refuses {method}: {reply['error'].get('message', '')[:200]}")
        return reply["result"]

    def wait(self, is_done, seconds, message):
        """Handles events until something is so."""
        def turn():
            self.pump()
            return is_done() or self._process.status is not None

        if not self._stage.clock.wait(turn, seconds):
            raise AnswerTimedOut(message)
        if self._process.status is not None and not is_done():
            raise AnswerFailed("the browser ended")

    def pump(self):
        """Handles what has arrived."""
        buffer = self._process.replies.data
        while True:
            end = buffer.find(b"\0")
            if end < 0:
                return
            data = bytes(buffer[:end])
            del buffer[:end + 1]
            try:
                message = json.loads(data)
            except (ValueError, RecursionError):
                continue
            if "id" in message:
                self._replies[message["id"]] = message
            else:
                handle = self._listeners.get(message.get("sessionId"))
                if handle:
                    handle(message["method"], message.get("params", {}))
