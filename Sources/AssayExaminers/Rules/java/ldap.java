class L extends HttpServlet {
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws Exception {
        String user = request.getParameter("user");
        DirContext ctx = new InitialDirContext(env);
        // ruleid: assay.java.ldap-filter-built
        ctx.search("ou=people,dc=example", "(uid=" + user + ")", controls);
        String filter = String.format("(&(uid=%s)(objectClass=person))", user);
        // ruleid: assay.java.ldap-filter-built
        NamingEnumeration<SearchResult> r = ctx.search("ou=people", filter, controls);
        // ok: assay.java.ldap-filter-built
        ctx.search("ou=people", "(uid={0})", new Object[]{user}, controls);
        // ok: assay.java.ldap-filter-built
        ctx.search("ou=people", "(uid=" + LdapEncoder.filterEncode(user) + ")", controls);
        // ruleid: assay.java.ldap-filter-built
        Filter f = Filter.create("(uid=" + user + ")");
        // ok: assay.java.ldap-filter-built
        Filter g = Filter.createEqualityFilter("uid", user);
        if (!user.matches("[A-Za-z0-9]+")) {
            throw new ServletException();
        }
        // ok: assay.java.ldap-filter-built
        ctx.search("ou=people", "(uid=" + user + ")", controls);
    }
    public boolean login(String user, String pass) {
        // ruleid: assay.java.ldap-filter-built
        return ldapTemplate.authenticate("", "(uid=" + user + ")", pass);
    }
    public Node find(Document document, String id) {
    }
}
