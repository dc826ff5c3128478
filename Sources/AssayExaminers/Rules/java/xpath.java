class L extends HttpServlet {
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws Exception {
        String user = request.getParameter("user");
        XPath xpath = XPathFactory.newInstance().newXPath();
        // ruleid: assay.java.xpath-built
        xpath.evaluate("//user[@name='" + user + "']", doc, XPathConstants.NODE);
        String expr = "//user[@name='" + user + "']";
        // ruleid: assay.java.xpath-built
        XPathExpression x = xpath.compile(expr);
        xpath.setXPathVariableResolver(v -> user);
        // ok: assay.java.xpath-built
        xpath.compile("//user[@name=$name]");
        // ok: assay.java.xpath-built
        Pattern.compile("a" + suffix);
        // ruleid: assay.java.null-answer-used
        if (!user.matches("[A-Za-z0-9]+")) {
            throw new ServletException();
        }
        // ok: assay.java.xpath-built
        xpath.compile("//user[@name='" + user + "']");
    }
    public Node find(Document document, String id) {
        // ruleid: assay.java.xpath-built
        return document.selectSingleNode("//book[@id='" + id + "']");
    }
}
