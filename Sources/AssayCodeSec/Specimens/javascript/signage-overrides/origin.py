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
