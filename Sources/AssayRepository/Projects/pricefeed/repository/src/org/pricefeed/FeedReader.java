package org.pricefeed;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Reads feeds. */
public final class FeedReader {
    /** The namespace of feeds. */
    public static final String NAMESPACE = "urn:pricefeed:1";

    private final String name;

    private FeedReader(String name) {
        this.name = name;
    }

    /** Reads the feed in a file. */
    public static Catalogue read(Path path) throws FeedException {
        FeedReader reader = new FeedReader(path.getFileName().toString());
        try (InputStream input = new BufferedInputStream(Files.newInputStream(path))) {
            return reader.catalogue(reader.parse(input));
        } catch (IOException error) {
            throw new FeedException(reader.name + ": cannot be read", error);
        }
    }

    /** Parses a feed and returns its root. */
    private Element parse(InputStream input) throws FeedException, IOException {
        Document document;
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setIgnoringComments(true);
            factory.setCoalescing(true);

            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new QuietHandler());
            document = builder.parse(input);
        } catch (SAXParseException error) {
            throw new FeedException(name + ":" + error.getLineNumber() + ": " + error.getMessage(), error);
        } catch (SAXException | ParserConfigurationException error) {
            throw new FeedException(name + ": " + error.getMessage(), error);
        }

        Element root = document.getDocumentElement();
        if (!NAMESPACE.equals(root.getNamespaceURI()) || !root.getLocalName().equals("feed")) {
            throw new FeedException(name + ": is no price feed");
        }
        return root;
    }

    private Catalogue catalogue(Element root) throws FeedException {
        String currency = attribute(root, "currency");
        Catalogue catalogue = new Catalogue(attribute(root, "supplier"), currency.isEmpty() ? "EUR" : currency);
        for (Element element : children(root, "product")) {
            Product product = product(element);
            if (!catalogue.add(product)) {
                throw new FeedException(name + ": " + product.sku() + " is listed twice");
            }
        }
        return catalogue;
    }

    private Product product(Element element) throws FeedException {
        String sku = attribute(element, "sku");
        if (sku.isEmpty()) {
            throw new FeedException(name + ": a product has no sku");
        }
        String title = text(element, "name");
        if (title.isEmpty()) {
            throw new FeedException(name + ": " + sku + " has no name");
        }
        Price price = Price.of(text(element, "price"));
        if (price == null) {
            throw new FeedException(name + ": " + sku + " has no price");
        }
        List<String> tags = new ArrayList<>();
        for (Element tag : children(element, "tag")) {
            tags.add(plain(tag));
        }
        return new Product(sku, title, price, stock(sku, element), tags, text(element, "description"));
    }

    private long stock(String sku, Element element) throws FeedException {
        String stock = text(element, "stock");
        if (!stock.matches("\\d{0,9}")) {
            throw new FeedException(name + ": " + sku + " has a stock that is no number");
        }
        return stock.isEmpty() ? 0 : Long.parseLong(stock);
    }

    private static String attribute(Element element, String attribute) {
        return element.getAttribute(attribute).strip();
    }

    private static List<Element> children(Element parent, String tag) {
        List<Element> found = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && NAMESPACE.equals(node.getNamespaceURI())
                    && node.getLocalName().equals(tag)) {
                found.add(element);
            }
        }
        return found;
    }

    private static String text(Element parent, String tag) {
        for (Element element : children(parent, tag)) {
            String language = element.getAttributeNS(XMLConstants.XML_NS_URI, "lang");
            if (language.isEmpty() || language.equals("en") || language.startsWith("en-")) {
                return plain(element);
            }
        }
        return "";
    }

    private static String plain(Element element) {
        return element.getTextContent().strip().replaceAll("\\s+", " ");
    }

    /** Leaves it to exceptions to tell what is wrong. */
    private static final class QuietHandler implements ErrorHandler {
        @Override
        public void warning(SAXParseException error) {
            // Warnings are of no interest to suppliers.
        }

        @Override
        public void error(SAXParseException error) throws SAXException {
            throw error;
        }

        @Override
        public void fatalError(SAXParseException error) throws SAXException {
            throw error;
        }
    }
}
