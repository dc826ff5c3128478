import xml.etree.ElementTree as ET
import xml.sax
from xml.dom import minidom
from xml.sax.handler import feature_external_ges

import defusedxml.ElementTree as safe
from flask import Flask, request
from lxml import etree

app = Flask(__name__)


@app.route("/a", methods=["POST"])
def a():
    # ruleid: assay.python.xml-external-entities
    root = etree.fromstring(request.data)
    # ruleid: assay.python.xml-external-entities
    tree = etree.parse(request.files["f"].stream)
    # ruleid: assay.python.xml-entity-expansion
    other = ET.fromstring(request.data)
    # ruleid: assay.python.xml-entity-expansion
    third = minidom.parseString(request.get_data())
    # ok: assay.python.xml-entity-expansion
    fourth = safe.fromstring(request.data)
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    # ok: assay.python.xml-external-entities
    root = etree.fromstring(request.data, parser)
    # ok: assay.python.xml-external-entities
    root = etree.fromstring(request.data, parser=parser)
    return {}


def read(document):
    # ruleid: assay.python.xml-external-entities-switched-on
    parser = etree.XMLParser(load_dtd=True, no_network=False)
    tree = etree.XML(b"<a/>", parser)
    # ruleid: assay.python.xml-external-entities
    return etree.parse(document)


def read2(document):
    parser = etree.XMLParser(resolve_entities=True)
    # ruleid: assay.python.xml-external-entities
    return etree.fromstring(document, parser)


def read3(document):
    # ok: assay.python.xml-external-entities
    return etree.fromstring(document, etree.XMLParser(resolve_entities=False))


def read_own():
    # ok: assay.python.xml-external-entities
    return etree.parse("config.xml")


def sax(path):
    parser = xml.sax.make_parser()
    # ruleid: assay.python.xml-external-entities-switched-on
    parser.setFeature(xml.sax.handler.feature_external_ges, True)
    # ok: assay.python.xml-external-entities-switched-on
    parser.setFeature(feature_external_ges, False)
    # ok: assay.python.xml-external-entities-switched-on
    return etree.XMLParser(resolve_entities=False, load_dtd=True)


# ruleid: assay.python.xml-limits-switched-off
big = etree.XMLParser(huge_tree=True, resolve_entities=False)
# ruleid: assay.python.xml-limits-switched-off
safe.parse("a.xml", forbid_entities=False)
# ok: assay.python.xml-limits-switched-off
safe.parse("a.xml")
# ok: assay.python.xml-limits-switched-off
small = etree.XMLParser(huge_tree=False, resolve_entities=False)


def own_config():
    # ok: assay.python.xml-entity-expansion
    return ET.parse("config.xml")
