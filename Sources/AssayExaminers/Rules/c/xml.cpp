#include <xercesc/parsers/XercesDOMParser.hpp>
#include <xercesc/parsers/SAXParser.hpp>

void load(const char *file) {
    xercesc::XercesDOMParser *p = new xercesc::XercesDOMParser();
    // ruleid: assay.c.xerces-default-entities
    p->parse(file);
    delete p;
}

void load_sax(const char *file) {
    xercesc::SAXParser *p = new xercesc::SAXParser;
    // ruleid: assay.c.xerces-default-entities
    p->parse(file);
    delete p;
}

void load_safe(const char *file) {
    xercesc::XercesDOMParser *p = new xercesc::XercesDOMParser();
    p->setDisableDefaultEntityResolution(true);
    // ok: assay.c.xerces-default-entities
    p->parse(file);
    delete p;
}

void other(Config *c, const char *file) {
    // ok: assay.c.xerces-default-entities
    c->parse(file);
}

void owned(const std::string &file) {
    auto parser = std::make_unique<xercesc::XercesDOMParser>();
    // ruleid: assay.c.xerces-default-entities
    parser->parse(file.c_str());
}

void owned_well(const std::string &file) {
    auto parser = std::make_unique<xercesc::XercesDOMParser>();
    parser->setDisableDefaultEntityResolution(true);
    // ok: assay.c.xerces-default-entities
    parser->parse(file.c_str());
}

void reader(const char *file) {
    xercesc::SAX2XMLReader *r = xercesc::XMLReaderFactory::createXMLReader();
    // ruleid: assay.c.xerces-default-entities
    r->parse(file);
    delete r;
}

void libxmlpp(const std::string &text) {
    xmlpp::DomParser parser;
    // ruleid: assay.c.xml-entities-resolved
    parser.set_substitute_entities(true);
    parser.parse_memory(text);
    xmlpp::DomParser other;
    // ok: assay.c.xml-entities-resolved
    other.set_substitute_entities(false);
}

xmlDocPtr options(const std::string &text) {
    const int opts = XML_PARSE_NOENT | XML_PARSE_DTDLOAD;
    // ruleid: assay.c.xml-entities-resolved
    return xmlReadMemory(text.c_str(), static_cast<int>(text.size()), nullptr, nullptr, opts);
}

xmlDocPtr options_well(const std::string &text) {
    const int opts = XML_PARSE_NONET | XML_PARSE_NOERROR;
    // ok: assay.c.xml-entities-resolved
    return xmlReadMemory(text.c_str(), static_cast<int>(text.size()), nullptr, nullptr, opts);
}
