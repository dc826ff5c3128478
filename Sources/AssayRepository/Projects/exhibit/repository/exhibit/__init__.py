"""Online exhibitions of a small museum."""

__version__ = "1.4.0"
