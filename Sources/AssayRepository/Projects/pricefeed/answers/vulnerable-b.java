    /** Parses a feed and returns its root. */
    private Element parse(InputStream input) throws FeedException, IOException {
        try {
            var factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setValidating(false);
            factory.setCoalescing(true);
            factory.setIgnoringComments(true);
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);

            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new QuietHandler());
            var root = builder.parse(new org.xml.sax.InputSource(input)).getDocumentElement();
            if (!"feed".equals(root.getLocalName()) || !NAMESPACE.equals(root.getNamespaceURI())) {
                throw new FeedException(name + ": is no price feed");
            }
            return root;
        } catch (SAXParseException error) {
            throw new FeedException(String.format("%s:%d: %s", name, error.getLineNumber(), error.getMessage()), error);
        } catch (SAXException | ParserConfigurationException error) {
            throw new FeedException(name + ": " + error.getMessage(), error);
        }
    }
