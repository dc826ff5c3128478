"""One loop for everything that the driver waits for, so that it needs no threads."""

import selectors
import time


class Reactor:
    """Calls back whoever watches a descriptor, while somebody waits for something."""

    # Long enough to cost nothing, short enough for the end of a process to be noticed at once.
    TICK = 0.01

    def __init__(self):
        self._selector = selectors.DefaultSelector()
        self.on_tick = lambda: None

    def watch(self, descriptor, callback, read=True, write=False):
        """Calls `callback(readable, writable)` whenever the descriptor is ready."""
        events = (selectors.EVENT_READ if read else 0) | (selectors.EVENT_WRITE if write else 0)
        try:
            if events:
                self._selector.modify(descriptor, events, callback)
            else:
                self._selector.unregister(descriptor)
        except KeyError:
            if events:
                self._selector.register(descriptor, events, callback)

    def unwatch(self, descriptor):
        """Forgets a descriptor; it need not be known."""
        try:
            self._selector.unregister(descriptor)
        except (KeyError, ValueError):
            pass

    def wait(self, is_done, seconds):
        """Runs until `is_done()`; returns whether that came within `seconds`."""
        end = time.monotonic() + seconds
        while not is_done():
            left = end - time.monotonic()
            if left <= 0:
                return False
            self.turn(min(left, self.TICK))
        return True

    def turn(self, seconds=0):
        """Handles what is ready now or within `seconds`."""
        for key, events in self._selector.select(seconds):
            key.data(bool(events & selectors.EVENT_READ), bool(events & selectors.EVENT_WRITE))
        self.on_tick()
