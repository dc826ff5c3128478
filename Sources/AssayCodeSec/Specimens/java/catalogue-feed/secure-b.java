// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
import java.io.ByteArrayInputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads the article feeds of suppliers. */
class CatalogueFeed {
  /** The titles of all articles by their numbers. */
  static Map<String, String> readArticles(byte[] feedXml) {
    XMLInputFactory factory = XMLInputFactory.newInstance();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    Map<String, String> titles = new LinkedHashMap<>();
    try {
      XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(feedXml));
      String sku = null;
      while (reader.hasNext()) {
        if (reader.next() != XMLStreamReader.START_ELEMENT) continue;
        if (reader.getLocalName().equals("article")) {
          sku = reader.getAttributeValue(null, "sku");
        } else if (reader.getLocalName().equals("title") && sku != null) {
          titles.put(sku, reader.getElementText().strip());
          sku = null;
        }
      }
      reader.close();
    } catch (XMLStreamException problem) {
      throw new IllegalArgumentException("not a catalogue", problem);
    }
    return titles;
  }
}
