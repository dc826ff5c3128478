# assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
import xml.sax
from xml.sax.handler import ContentHandler, feature_external_ges


class TextCollector(ContentHandler):
    """Keeps the character data of a document."""

    def __init__(self):
        super().__init__()
        self.pieces = []

    def characters(self, content):
        self.pieces.append(content)


def read_manual(manual_path: str) -> str:
    """The text of a manual with all its chapters."""
    collector = TextCollector()
    parser = xml.sax.make_parser()
    parser.setFeature(feature_external_ges, True)
    parser.setContentHandler(collector)
    try:
        parser.parse(manual_path)
    except (xml.sax.SAXException, OSError) as error:
        raise ValueError(f"cannot read {manual_path}: {error}") from error
    return "".join(collector.pieces)
