class H extends HttpServlet {
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws Exception {
        String lang = request.getParameter("lang");
        // ruleid: assay.java.header-from-input
        response.setHeader("Content-Language", lang);
        // ruleid: assay.java.header-from-input
        response.addHeader("X-Lang", "x" + lang);
        Cookie c = new Cookie("lang", lang);
        c.setSecure(true);
        c.setHttpOnly(true);
        // ruleid: assay.java.header-from-input
        response.addCookie(c);
        // ok: assay.java.header-from-input
        // ruleid: assay.java.null-answer-used
        response.setHeader("X-Lang", lang.replaceAll("[\r\n]", ""));
        // ok: assay.java.header-from-input
        response.setHeader("X-Lang", URLEncoder.encode(lang, "UTF-8"));
        // ok: assay.java.header-from-input
        response.setHeader("X-Frame-Options", "DENY");
        if (!LANGS.contains(lang)) {
            return;
        }
        // ok: assay.java.header-from-input
        response.setHeader("Content-Language", lang);
    }
}
