"""What can go wrong, in words for the person at the keyboard."""


class ExhibitError(Exception):
    """Something that a person can mend; its text says what it is."""


class BundleError(ExhibitError):
    """A bundle that cannot be imported."""


class LibraryError(ExhibitError):
    """A library that is not as it should be."""
