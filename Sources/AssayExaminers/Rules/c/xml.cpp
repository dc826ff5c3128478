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
