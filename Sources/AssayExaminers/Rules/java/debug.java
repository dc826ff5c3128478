// ruleid: assay.java.debug-enabled
@EnableWebSecurity(debug = true)
class A {
    void a(HttpServletRequest request) {
        // ruleid: assay.java.debug-enabled
        WebView.setWebContentsDebuggingEnabled(true);
        // ok: assay.java.debug-enabled
        WebView.setWebContentsDebuggingEnabled(BuildConfig.DEBUG);
        // ruleid: assay.java.debug-enabled
        System.setProperty("javax.net.debug", "all");
        // ruleid: assay.java.debug-enabled
        if ("true".equals(request.getParameter("debug"))) {
            dump();
        }
        // ok: assay.java.debug-enabled
        if ("true".equals(request.getParameter("details"))) {
            dump();
        }
        try {
            a();
        } catch (Exception e) {
            // ruleid: assay.java.stack-trace-printed
            e.printStackTrace();
            // ok: assay.java.stack-trace-printed
            log.error("a", e);
        }
        try {
            a();
        } catch (IOException io) {
            // ruleid: assay.java.stack-trace-printed
            io.printStackTrace();
            // ok: assay.java.stack-trace-printed
            throw new UncheckedIOException(io);
        }
    }
}
// ok: assay.java.debug-enabled
@EnableWebSecurity
class B {
}
