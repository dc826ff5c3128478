class S extends HttpServlet {
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws Exception {
        String password = form.getPassword();
        // ruleid: assay.java.secret-in-log
        logger.info("login with " + password);
        // ruleid: assay.java.secret-in-log
        log.debug("user {} token {}", name, user.getPassword());
        // ruleid: assay.java.secret-in-log
        System.out.println("api key: " + apiKey);
        // ok: assay.java.secret-in-log
        logger.info("login with " + mask(password));
        // ok: assay.java.secret-in-log
        logger.info("has password: " + (password != null));
        // ok: assay.java.secret-in-log
        logger.info("length " + password.length());
        // ok: assay.java.secret-in-log
        logger.info("password changed for {}", name);
        boolean ok = authenticate(name, password);
        // ok: assay.java.secret-in-log
        logger.info("result " + ok);
        try {
            work();
        } catch (SQLException e) {
            // ruleid: assay.java.error-details-in-response
            response.getWriter().println("Error: " + e.getMessage());
            // ruleid: assay.java.error-details-in-response
            response.sendError(500, e.toString());
            // ruleid: assay.java.stack-trace-to-client
            e.printStackTrace(response.getWriter());
            // ok: assay.java.error-details-in-response
            response.sendError(500, "Internal error");
            // ok: assay.java.error-details-in-response
            logger.error("work failed: " + e.getMessage());
        }
        PrintWriter out = response.getWriter();
        try {
            work();
        } catch (Exception e) {
            StringWriter sw = new StringWriter();
            // ok: assay.java.stack-trace-to-client
            e.printStackTrace(new PrintWriter(sw));
            // ruleid: assay.java.error-details-in-response
            out.println(sw.toString());
            // ruleid: assay.java.stack-trace-to-client
            e.printStackTrace(out);
            // ok: assay.java.stack-trace-to-client
            e.printStackTrace(System.err);
        }
    }
}
@RestControllerAdvice
class Advice {
    @ExceptionHandler(Exception.class)
    public ResponseEntity<String> all(Exception ex) {
        // ruleid: assay.java.error-details-in-response
        return ResponseEntity.status(500).body(ex.getMessage());
    }
    @ExceptionHandler(NotFoundException.class)
    public ResponseEntity<String> notFound(NotFoundException ex) {
        // ok: assay.java.error-details-in-response
        return ResponseEntity.status(404).body(ex.getMessage());
    }
    @GetMapping("/x")
    public Map<String, Object> x() {
        Map<String, Object> m = new HashMap<>();
        try {
            work();
        } catch (Exception e) {
            m.put("error", e.getMessage());
        }
        // ruleid: assay.java.error-details-in-response
        return m;
    }
}
