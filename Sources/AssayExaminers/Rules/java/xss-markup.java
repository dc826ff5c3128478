class Render {
    public String page(String title, int n) {
        // ruleid: assay.java.xss-markup-built
        String html = "<html><title>" + title + "</title>";
        // ok: assay.java.xss-markup-built
        html += "<p>" + Encode.forHtml(title) + "</p>";
        // ok: assay.java.xss-markup-built
        html += "<p>" + n;
        // ok: assay.java.xss-markup-built
        String x = "<T extends " + title;
        return html;
    }
    public String row(User user) {
        // ruleid: assay.java.xss-markup-built
        return String.format("<td>%s</td>", user.getName());
    }
}
