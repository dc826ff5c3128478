import java.io.*;
import javax.xml.XMLConstants;
import javax.xml.parsers.*;
import org.xml.sax.*;
import org.xml.sax.helpers.DefaultHandler;

public class ItemCounter {
    private int items;

    public int count(InputStream in) throws ParserConfigurationException, SAXException, IOException {
        SAXParserFactory f = SAXParserFactory.newInstance();
        f.setFeature("http://xml.org/sax/features/external-general-entities", false);
        f.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
        f.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, false);
        f.newSAXParser().parse(in, new DefaultHandler() {
            @Override
            public void startElement(String uri, String local, String name, Attributes a) {
                if ("item".equals(name)) {
                    items++;
                }
            }
        });
        return items;
    }
}
