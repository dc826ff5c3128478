class Hello extends HttpServlet {
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws Exception {
        String name = request.getParameter("name");
        // ruleid: assay.java.xss-response-writer
        response.getWriter().println("<h1>" + name + "</h1>");
        PrintWriter out = response.getWriter();
        // ruleid: assay.java.xss-response-writer
        out.printf("Hello %s", name);
        // ruleid: assay.java.xss-response-writer, assay.java.null-answer-used
        out.write(name.toCharArray());
        Object[] args = {"a", name};
        // ruleid: assay.java.xss-response-writer
        out.format(java.util.Locale.US, "Hello %1$s %2$s", args);
        // ruleid: assay.java.xss-response-writer
        response.getOutputStream().print(request.getHeader("Referer"));
        // ok: assay.java.xss-response-writer
        out.println(HtmlUtils.htmlEscape(name));
        // ok: assay.java.xss-response-writer
        out.println("<p>" + Encode.forHtml(name));
        // ok: assay.java.xss-response-writer
        out.println(StringEscapeUtils.escapeHtml4(name));
        // ok: assay.java.xss-response-writer
        out.println("static");
        // ok: assay.java.xss-response-writer
        out.println(Integer.parseInt(name));
    }
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws Exception {
        response.setContentType("text/plain");
        // ok: assay.java.xss-response-writer
        response.getWriter().println(request.getParameter("name"));
    }
}
@RestController
class Api {
    @GetMapping("/greet")
    public String greet(@RequestParam String name) {
        // ruleid: assay.java.xss-response-writer
        return "Hello " + name;
    }
    @GetMapping("/safe")
    public String safe(@RequestParam String name) {
        // ok: assay.java.xss-response-writer
        return "Hello " + HtmlUtils.htmlEscape(name);
    }
    @GetMapping(value = "/plain", produces = MediaType.TEXT_PLAIN_VALUE)
    public String plain(@RequestParam String name) {
        // ok: assay.java.xss-response-writer
        return "Hello " + name;
    }
}
