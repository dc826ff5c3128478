# assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
from types import SimpleNamespace


def apply_overrides(settings, overrides):
    """Sets the dotted names of `overrides` in the settings."""
    for dotted, value in overrides.items():
        *keys, last = dotted.split(".")
        node = settings
        for key in keys:
            if not hasattr(node, key):
                setattr(node, key, SimpleNamespace())
            node = getattr(node, key)
        setattr(node, last, value)
    return settings


class PlayerSettings(SimpleNamespace):
    """The settings of one signage player."""

    def receive(self, message):
        apply_overrides(self, message)
