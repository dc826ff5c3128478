class Nulls {
    void a(String s, String t) {
        if (s == null) {
            // ruleid: assay.java.null-dereferenced
            System.out.println(s.length());
        }
        // ruleid: assay.java.null-dereferenced
        if (t != null & t.length() > 3) {
            work(t);
        }
        // ok: assay.java.null-dereferenced
        if (t != null && t.length() > 3) {
            work(t);
        }
        // ruleid: assay.java.null-dereferenced
        if (t == null && t.length() > 3) {
            work(t);
        }
        if (t == null) {
            t = "";
            // ok: assay.java.null-dereferenced
            t.trim();
        }
    }
    void b(HttpServletRequest request) {
        String home = System.getenv("APP_HOME");
        // ruleid: assay.java.null-result-used
        work(home.trim());
        String p = System.getProperty("app.mode");
        // ruleid: assay.java.null-result-used
        int n = p.length();
        String q = System.getenv("Q");
        if (q != null) {
            // ok: assay.java.null-result-used
            work(q.trim());
        }
        String r = System.getenv("R");
        if (r == null) return;
        // ok: assay.java.null-result-used
        work(r.trim());
    }
}
