package orders;

import java.io.*;
import javax.xml.parsers.*;
import org.w3c.dom.*;
import org.xml.sax.SAXException;

public class OrderImport {

    public String customer(InputStream xml) throws IOException, SAXException, ParserConfigurationException {
        DocumentBuilderFactory f = DocumentBuilderFactory.newInstance();
        f.setNamespaceAware(true);
        Document doc = f.newDocumentBuilder().parse(xml);
        NodeList list = doc.getElementsByTagName("customer");
        return list.getLength() == 0 ? "" : list.item(0).getTextContent();
    }
}
