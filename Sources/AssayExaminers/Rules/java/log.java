class Logs extends HttpServlet {
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws Exception {
        String user = request.getParameter("user");
        // ruleid: assay.java.log-from-input
        logger.info("login of " + user);
        // ruleid: assay.java.log-from-input
        LOG.warn("login of {} failed", user);
        // ruleid: assay.java.log-from-input
        log.log(Level.INFO, "user " + user);
        // ruleid: assay.java.null-answer-used
        String clean = user.replaceAll("[\r\n]", "_");
        // ok: assay.java.log-from-input
        logger.info("login of " + clean);
        // ok: assay.java.log-from-input
        // ruleid: assay.java.null-answer-used
        logger.info("login of {}", user.replace('\n', '_').replace('\r', '_'));
        // ok: assay.java.log-from-input
        // ruleid: assay.java.null-answer-used
        logger.info("length {}", user.length());
        // ok: assay.java.log-from-input
        logger.info("id {}", Integer.parseInt(user));
        try {
            work(user);
        } catch (IOException e) {
            // ok: assay.java.log-from-input
            logger.error("work failed", e);
        }
    }
    public void read() throws Exception {
        String data = System.getenv("ADD");
        // ruleid: assay.java.log-from-input
        logger.severe("value " + data);
        // ok: assay.java.log-from-input
        logger.severe("value " + URLEncoder.encode(data, "UTF-8"));
    }
}
