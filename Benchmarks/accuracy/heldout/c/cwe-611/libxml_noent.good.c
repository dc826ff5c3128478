#include <libxml/parser.h>
#include <libxml/tree.h>
#include <stdio.h>

int read_order(const char *buf, int len)
{
    xmlDocPtr doc = xmlReadMemory(buf, len, "order.xml", NULL, XML_PARSE_NONET | XML_PARSE_NOERROR);
    if (!doc)
        return -1;
    xmlNodePtr root = xmlDocGetRootElement(doc);
    xmlChar *text = root ? xmlNodeGetContent(root) : NULL;
    if (text) {
        printf("order: %s\n", (const char *)text);
        xmlFree(text);
    }
    xmlFreeDoc(doc);
    return 0;
}
