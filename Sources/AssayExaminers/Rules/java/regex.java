class Regexes {
    void a(HttpServletRequest request, String text) throws Exception {
        // ruleid: assay.java.regex-exponential
        Pattern p = Pattern.compile("^(a+)+$");
        // ruleid: assay.java.regex-exponential
        boolean b = text.matches("([a-zA-Z0-9]+)*@x");
        // ruleid: assay.java.regex-exponential
        Pattern q = Pattern.compile("(.*)*x");
        // ok: assay.java.regex-exponential
        Pattern r = Pattern.compile("^[a-z]+(-[a-z]+)*$");
        // ok: assay.java.regex-exponential
        boolean c = text.matches("^[\\w.-]+@[\\w.-]+$");
        // ruleid: assay.java.regex-from-input
        Pattern d = Pattern.compile(request.getParameter("re"));
        // ruleid: assay.java.regex-from-input
        boolean e = text.matches(request.getParameter("re"));
        // ok: assay.java.regex-from-input
        Pattern f = Pattern.compile(Pattern.quote(request.getParameter("re")));
        // ok: assay.java.regex-from-input
        Pattern g = Pattern.compile("[a-z]");
    }
}
