class X {
    Document a(InputStream in) throws Exception {
        DocumentBuilderFactory f = DocumentBuilderFactory.newInstance();
        f.setNamespaceAware(true);
        DocumentBuilder b = f.newDocumentBuilder();
        // ruleid: assay.java.xxe-parser
        return b.parse(in);
    }
    void b(InputStream in) throws Exception {
        // ruleid: assay.java.xxe-parser
        SAXParserFactory.newInstance().newSAXParser().parse(in, handler);
        // ruleid: assay.java.xxe-parser
        XMLStreamReader r = XMLInputFactory.newInstance().createXMLStreamReader(in);
        // ruleid: assay.java.xxe-parser
        org.jdom2.Document d = new SAXBuilder().build(in);
        SAXReader reader = new SAXReader();
        // ruleid: assay.java.xxe-parser
        Document e = reader.read(in);
        XMLReader x = XMLReaderFactory.createXMLReader();
        // ruleid: assay.java.xxe-parser
        x.parse(new InputSource(in));
        DocumentBuilderFactory g = DocumentBuilderFactory.newInstance();
        g.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        // ruleid: assay.java.xxe-parser
        g.newDocumentBuilder().parse(in);
    }
    Document good(InputStream in) throws Exception {
        DocumentBuilderFactory f = DocumentBuilderFactory.newInstance();
        f.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        DocumentBuilder b = f.newDocumentBuilder();
        // ok: assay.java.xxe-parser
        return b.parse(in);
    }
    void good2(InputStream in) throws Exception {
        XMLInputFactory f = XMLInputFactory.newInstance();
        f.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        // ok: assay.java.xxe-parser
        XMLStreamReader r = f.createXMLStreamReader(in);
        SAXReader reader = new SAXReader();
        reader.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        // ok: assay.java.xxe-parser
        reader.read(in);
        // ok: assay.java.xxe-parser
        Document d = DocumentBuilderFactory.newInstance().newDocumentBuilder().newDocument();
        DocumentBuilderFactory g = DocumentBuilderFactory.newInstance();
        g.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        // ok: assay.java.xxe-parser
        g.newDocumentBuilder().parse(in);
        TransformerFactory tf = TransformerFactory.newInstance();
        // ok: assay.java.xxe-transformer
        tf.newTransformer().transform(new DOMSource(d), new StreamResult(out));
        // ruleid: assay.java.xxe-transformer
        tf.newTransformer().transform(new StreamSource(in), new StreamResult(out));
        // ruleid: assay.java.xxe-transformer
        Transformer t = tf.newTransformer(new StreamSource(in));
        TransformerFactory tg = TransformerFactory.newInstance();
        tg.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        tg.setAttribute(XMLConstants.ACCESS_EXTERNAL_STYLESHEET, "");
        // ok: assay.java.xxe-transformer
        tg.newTransformer(new StreamSource(in)).transform(new StreamSource(in), res);
    }
    void limits(DocumentBuilderFactory f) throws Exception {
        // ruleid: assay.java.xml-entity-limits-off
        f.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, false);
        // ruleid: assay.java.xml-entity-limits-off
        System.setProperty("jdk.xml.entityExpansionLimit", "0");
        // ok: assay.java.xml-entity-limits-off
        f.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        // ok: assay.java.xml-entity-limits-off
        System.setProperty("jdk.xml.entityExpansionLimit", "100");
        // ruleid: assay.java.xml-doctype-allowed
        f.setFeature("http://apache.org/xml/features/disallow-doctype-decl", false);
        // ruleid: assay.java.xml-doctype-allowed
        reader.setFeature("http://apache.org/xml/features/disallow-doctype-decl", false);
        // ok: assay.java.xml-doctype-allowed
        f.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        // ok: assay.java.xml-doctype-allowed
        f.setFeature("http://xml.org/sax/features/external-general-entities", false);
    }
}
