// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
#include <libxml/parser.h>
#include <libxml/tree.h>
#include <string.h>

typedef void (*article_fn)(const char *sku, const char *title, void *context);

/* Calls `each` for every article of a supplier's feed; returns how many there were, -1 for no catalogue. */
int read_articles(const char *feed_xml, int length, article_fn each, void *context) {
  xmlDocPtr document = xmlReadMemory(feed_xml, length, "feed.xml", NULL, XML_PARSE_NOENT | XML_PARSE_DTDLOAD);
  if (document == NULL) {
    return -1;
  }
  int count = 0;
  xmlNodePtr root = xmlDocGetRootElement(document);
  for (xmlNodePtr article = root->children; article != NULL; article = article->next) {
    if (article->type != XML_ELEMENT_NODE || strcmp((const char *)article->name, "article") != 0) {
      continue;
    }
    xmlChar *sku = xmlGetProp(article, (const xmlChar *)"sku");
    for (xmlNodePtr child = article->children; child != NULL; child = child->next) {
      if (child->type == XML_ELEMENT_NODE && strcmp((const char *)child->name, "title") == 0) {
        xmlChar *title = xmlNodeGetContent(child);
        each((const char *)sku, (const char *)title, context);
        xmlFree(title);
        count++;
      }
    }
    xmlFree(sku);
  }
  xmlFreeDoc(document);
  return count;
}
