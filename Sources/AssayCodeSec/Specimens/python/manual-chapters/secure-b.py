# assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
import os
from xml.parsers import expat


def read_manual(manual_path: str) -> str:
    """The text of a manual with all its chapters."""
    folder = os.path.dirname(os.path.abspath(manual_path))
    beside = {entry.name for entry in os.scandir(folder) if entry.is_file(follow_symlinks=False)}
    pieces = []
    parsers = [expat.ParserCreate()]

    def take_in(context, base, system_id, public_id):
        if system_id not in beside:
            return 0
        parsers.append(parsers[-1].ExternalEntityParserCreate(context))
        with open(os.path.join(folder, system_id), "rb") as chapter:
            parsers[-1].ParseFile(chapter)
        parsers.pop()
        return 1

    parsers[0].CharacterDataHandler = pieces.append
    parsers[0].ExternalEntityRefHandler = take_in
    try:
        with open(manual_path, "rb") as manual:
            parsers[0].ParseFile(manual)
    except (expat.ExpatError, OSError) as error:
        raise ValueError(f"cannot read {manual_path}: {error}") from error
    return "".join(pieces)
