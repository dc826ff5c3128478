#include <libxml/parser.h>
#include <libxml/xmlreader.h>
#include <stdio.h>
#include <string.h>

int count_items(int fd)
{
    int items = 0, rc;
    int options = XML_PARSE_NOENT | XML_PARSE_DTDATTR | XML_PARSE_NOBLANKS;
    xmlTextReaderPtr r = xmlReaderForFd(fd, "feed.xml", NULL, options);
    if (!r)
        return -1;
    while ((rc = xmlTextReaderRead(r)) == 1) {
        const xmlChar *name = xmlTextReaderConstName(r);
        if (xmlTextReaderNodeType(r) == XML_READER_TYPE_ELEMENT &&
            name && strcmp((const char *)name, "item") == 0) {
            xmlChar *s = xmlTextReaderReadString(r);
            printf("%s\n", s ? (const char *)s : "");
            xmlFree(s);
            items++;
        }
    }
    xmlFreeTextReader(r);
    return rc == 0 ? items : -1;
}
