import javax.xml.xpath.*;
import org.w3c.dom.Document;

public class StockBook {
    private final Document doc;
    private final XPath xpath = XPathFactory.newInstance().newXPath();

    public StockBook(Document doc) {
        this.doc = doc;
    }

    public int quantity(String sku) throws XPathExpressionException {
        String path = "/stock/item[@sku='" + sku + "']/qty/text()";
        String qty = xpath.evaluate(path, doc);
        return qty.isEmpty() ? 0 : Integer.parseInt(qty);
    }
}
