class R extends HttpServlet {
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws Exception {
        String url = request.getParameter("url");
        // ruleid: assay.java.redirect-to-input
        response.sendRedirect(url);
        // ruleid: assay.java.redirect-to-input
        response.setHeader("Location", url);
        // ok: assay.java.redirect-to-input
        response.sendRedirect("/login?next=" + URLEncoder.encode(url, "UTF-8"));
        // ok: assay.java.redirect-to-input
        response.sendRedirect(request.getContextPath() + "/home?x=" + url);
        // ok: assay.java.redirect-to-input
        response.sendRedirect("https://example.com/go/" + url);
        // ruleid: assay.java.redirect-to-input
        response.sendRedirect("https://" + url);
        if (!ALLOWED_HOSTS.contains(new URI(url).getHost())) {
            response.sendError(400);
            return;
        }
        // ok: assay.java.redirect-to-input
        response.sendRedirect(url);
    }
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws Exception {
        String url = request.getParameter("url");
        if (url != null && url.startsWith("/") && !url.startsWith("//")) {
            // ok: assay.java.redirect-to-input
            response.sendRedirect(url);
        } else {
            response.sendRedirect("/");
        }
    }
}
@Controller
class C {
    @GetMapping("/go")
    public String go(@RequestParam String target) {
        // ruleid: assay.java.redirect-to-input
        return "redirect:" + target;
    }
    @GetMapping("/go2")
    public RedirectView go2(@RequestParam("t") String target) {
        // ruleid: assay.java.redirect-to-input
        return new RedirectView(target);
    }
    @GetMapping("/go3")
    public ResponseEntity<Void> go3(@RequestParam("t") String target) {
        // ruleid: assay.java.redirect-to-input
        return ResponseEntity.status(302).location(URI.create(target)).build();
    }
    @GetMapping("/go4")
    public String go4(@RequestParam("t") String target) {
        String known = TARGETS.getOrDefault(target, "/");
        // ok: assay.java.redirect-to-input
        return "redirect:" + known;
    }
    @GetMapping("/go5")
    public String go5(@RequestParam long id) {
        // ok: assay.java.redirect-to-input
        return "redirect:/orders/" + id;
    }
    void own(HttpServletRequest request, HttpServletResponse response) throws Exception {
        URI u = URI.create(request.getParameter("next"));
        if (u.isAbsolute() || u.getAuthority() != null) {
            response.sendError(400);
            return;
        }
        // ok: assay.java.redirect-to-input
        response.sendRedirect(u.toString());
        // ok: assay.java.redirect-to-input
        response.sendRedirect(localPath(request.getParameter("back")));
    }
}
