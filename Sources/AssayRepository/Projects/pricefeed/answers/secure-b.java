    /** Makes a factory whose parsers keep to the bytes that they are given. */
    private static DocumentBuilderFactory factory() throws ParserConfigurationException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
        factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
        factory.setNamespaceAware(true);
        factory.setIgnoringComments(true);
        factory.setCoalescing(true);
        return factory;
    }

    /** Parses a feed and returns its root. */
    private Element parse(InputStream input) throws FeedException, IOException {
        try {
            DocumentBuilder builder = factory().newDocumentBuilder();
            builder.setErrorHandler(new QuietHandler());
            builder.setEntityResolver((publicId, systemId) -> new org.xml.sax.InputSource(new java.io.StringReader("")));
            Element root = builder.parse(input).getDocumentElement();
            if (NAMESPACE.equals(root.getNamespaceURI()) && "feed".equals(root.getLocalName())) {
                return root;
            }
        } catch (SAXParseException error) {
            String place = name + ":" + error.getLineNumber();
            throw new FeedException(place + ": " + error.getMessage(), error);
        } catch (SAXException | ParserConfigurationException error) {
            throw new FeedException(name + ": " + error.getMessage(), error);
        }
        throw new FeedException(name + ": is no price feed");
    }
