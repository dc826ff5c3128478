class Credentials {
    void cookie(HttpServletResponse response, String password, PasswordEncoder passwordEncoder) {
        // ruleid: assay.java.password-kept-in-cookie, assay.java.secret-stored-plain
        Cookie c = new Cookie("login", password);
        c.setSecure(true);
        c.setHttpOnly(true);
        // ok: assay.java.password-kept-in-cookie
        Cookie d = new Cookie("login", tokens.issue(password));
        d.setSecure(true);
        d.setHttpOnly(true);
    }
    void remember(HttpServletRequest request, HttpServletResponse response) {
        String pw = request.getParameter("password");
        if (pw == null) {
            return;
        }
        // ruleid: assay.java.password-kept-in-cookie
        Cookie c = new Cookie("remember", Base64.getEncoder().encodeToString(pw.getBytes()));
        // ok: assay.java.password-kept-in-cookie
        Cookie d = new Cookie("theme", request.getParameter("theme"));
    }
    void basic(String user, String key) throws Exception {
        HttpsURLConnection s = (HttpsURLConnection) new URL("https://api.example.com/a").openConnection();
        // ok: assay.java.basic-login-over-http
        s.setRequestProperty("Authorization", "Basic " + encode(user, key));
        // ruleid: assay.java.cleartext-connection
        HttpURLConnection c = (HttpURLConnection) new URL("http://api.example.com/a").openConnection();
        // ruleid: assay.java.basic-login-over-http
        c.setRequestProperty("Authorization", "Basic " + encode(user, key));
        // ok: assay.java.basic-login-over-http
        c.setRequestProperty("Accept", "text/plain");
    }
    HttpRequest built(String user, String key) {
        // ruleid: assay.java.basic-login-over-http, assay.java.cleartext-connection
        return HttpRequest.newBuilder(URI.create("http://api.example.com/a")).header("Authorization", encode(user, key)).build();
    }
    String address(RestTemplate rest, String user, String pw) {
        // ruleid: assay.java.password-in-address
        String a = rest.getForObject("https://auth.example.com/t?user={u}&password={p}", String.class, user, pw);
        // ok: assay.java.password-in-address
        String b = rest.postForObject("https://auth.example.com/t", Map.of("user", user, "password", pw), String.class);
        // ok: assay.java.password-in-address
        String c = rest.getForObject("https://auth.example.com/t?user={u}", String.class, user);
        return a + b + c;
    }
    String built(UriComponentsBuilder b, String pw) {
        // ruleid: assay.java.password-in-address
        return b.queryParam("password", pw).toUriString();
    }
}
