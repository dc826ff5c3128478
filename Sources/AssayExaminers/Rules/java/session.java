class L extends HttpServlet {
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws Exception {
        User u = service.login(request.getParameter("user"), request.getParameter("password"));
        HttpSession session = request.getSession();
        // ruleid: assay.java.session-not-renewed
        session.setAttribute("user", u);
        // ruleid: assay.java.session-never-expires
        session.setMaxInactiveInterval(-1);
        // ok: assay.java.session-never-expires
        session.setMaxInactiveInterval(1800);
        // ruleid: assay.java.session-trusts-input
        session.setAttribute("note", request.getParameter("note"));
        // ruleid: assay.java.session-trusts-input
        request.getSession().putValue(request.getParameter("key"), "10");
        // ok: assay.java.session-trusts-input
        session.setAttribute("count", Integer.parseInt(request.getParameter("n")));
        // ok: assay.java.session-trusts-input
        session.setAttribute("note", "fixed");
    }
    void login(HttpServletRequest request, String name, String password) {
        if (!check(name, password)) return;
        request.changeSessionId();
        // ok: assay.java.session-not-renewed
        request.getSession().setAttribute("user", name);
        // ruleid: assay.java.session-never-expires
        request.getSession().setMaxInactiveInterval(0);
        // ok: assay.java.session-never-expires
        request.getSession().setMaxInactiveInterval(900);
    }
    void show(HttpServletRequest request) {
        // ok: assay.java.session-not-renewed
        request.getSession().setAttribute("user", reload());
    }
    void config(HttpSecurity http) throws Exception {
        // ruleid: assay.java.session-not-renewed
        http.sessionManagement().sessionFixation().none();
        // ok: assay.java.session-not-renewed
        http.sessionManagement().sessionFixation().migrateSession();
    }
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws Exception {
        // ruleid: assay.java.secret-in-query
        String p = request.getParameter("password");
        // ok: assay.java.secret-in-query
        String q = request.getParameter("query");
        // ruleid: assay.java.secret-in-query
        URL u = new URL("https://api.example.com/login?password=" + p);
        // ok: assay.java.secret-in-query
        URL v = new URL("https://api.example.com/items?page=" + n);
    }
}
