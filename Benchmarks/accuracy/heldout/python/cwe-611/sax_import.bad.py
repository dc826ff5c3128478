import sys
import xml.sax
from xml.sax.handler import ContentHandler, feature_external_ges


class Titles(ContentHandler):
    def __init__(self):
        super().__init__()
        self.inside, self.titles = False, []

    def startElement(self, name, attrs):
        if name == "title":
            self.inside = True
            self.titles.append("")

    def characters(self, content):
        if self.inside:
            self.titles[-1] += content

    def endElement(self, name):
        self.inside = self.inside and name != "title"


def read_titles(stream):
    handler = Titles()
    parser = xml.sax.make_parser()
    parser.setFeature(feature_external_ges, True)
    parser.setContentHandler(handler)
    parser.parse(stream)
    return handler.titles


print("\n".join(read_titles(sys.stdin.buffer)))
