class C {
    void a(HttpServletResponse response, String value) {
        Cookie c = new Cookie("session", value);
        c.setHttpOnly(true);
        // ruleid: assay.java.cookie-not-secure
        response.addCookie(c);
        Cookie d = new Cookie("session", value);
        d.setSecure(true);
        // ruleid: assay.java.cookie-not-http-only
        response.addCookie(d);
        Cookie e = new Cookie("session", value);
        e.setSecure(true);
        e.setHttpOnly(true);
        // ok: assay.java.cookie-not-secure, assay.java.cookie-not-http-only
        response.addCookie(e);
        Cookie f = new Cookie("session", "");
        f.setMaxAge(0);
        // ok: assay.java.cookie-not-secure, assay.java.cookie-not-http-only
        response.addCookie(f);
        Cookie g = new Cookie("session", value);
        g.setSecure(false);
        g.setHttpOnly(false);
        // ruleid: assay.java.cookie-not-secure, assay.java.cookie-not-http-only
        response.addCookie(g);
        // ruleid: assay.java.cookie-secure-off
        ResponseCookie h = ResponseCookie.from("a", value).httpOnly(true).path("/").build();
        // ruleid: assay.java.cookie-http-only-off
        ResponseCookie i = ResponseCookie.from("a", value).secure(true).path("/").build();
        // ok: assay.java.cookie-secure-off, assay.java.cookie-http-only-off, assay.java.cookie-same-site-none
        ResponseCookie j = ResponseCookie.from("a", value).secure(true).httpOnly(true).sameSite("Lax").build();
        // ruleid: assay.java.cookie-same-site-none
        ResponseCookie k = ResponseCookie.from("a", value).secure(true).httpOnly(true).sameSite("None").build();
        // ruleid: assay.java.cookie-secure-off, assay.java.cookie-http-only-off
        response.setHeader("Set-Cookie", "a=b; Path=/");
        // ruleid: assay.java.cookie-same-site-none
        response.addHeader("Set-Cookie", "a=b; Secure; HttpOnly; SameSite=None");
        // ok: assay.java.cookie-secure-off, assay.java.cookie-http-only-off, assay.java.cookie-same-site-none
        response.setHeader("Set-Cookie", "a=b; Secure; HttpOnly; SameSite=Strict");
    }
}
