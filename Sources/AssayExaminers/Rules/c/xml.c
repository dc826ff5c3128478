#include <libxml/parser.h>

void load(const char *file, const char *text, int n) {
    // ruleid: assay.c.xml-entities-resolved
    xmlDocPtr d = xmlReadFile(file, NULL, XML_PARSE_NOENT);
    xmlFreeDoc(d);
    // ruleid: assay.c.xml-entities-resolved
    d = xmlReadMemory(text, n, "x.xml", NULL, XML_PARSE_DTDLOAD | XML_PARSE_NONET);
    xmlFreeDoc(d);
    // ruleid: assay.c.xml-huge
    d = xmlReadMemory(text, n, "x.xml", NULL, XML_PARSE_HUGE);
    // ruleid: assay.c.xml-huge
    d = xmlReadFile(file, NULL, XML_PARSE_HUGE | XML_PARSE_NONET);
    // ok: assay.c.xml-entities-resolved
    d = xmlReadFile(file, NULL, XML_PARSE_NONET);
    // ok: assay.c.xml-entities-resolved
    d = xmlReadFile(file, NULL, 0);
    // ok: assay.c.xml-huge
    d = xmlReadMemory(text, n, "x.xml", NULL, XML_PARSE_NONET);
    // ok: assay.c.xml-huge
    xmlFreeDoc(d);
}
