    /** Parses a feed and returns its root. */
    private Element parse(InputStream input) throws FeedException, IOException {
        Document document;
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
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
