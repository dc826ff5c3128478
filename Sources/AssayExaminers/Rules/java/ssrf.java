@RestController
class Proxy {
    private static final Set<String> ALLOWED = Set.of("api.example.com");

    @GetMapping("/fetch")
    public byte[] fetch(@RequestParam String url) throws Exception {
        // ruleid: assay.java.ssrf-url-from-input
        return new URL(url).openStream().readAllBytes();
    }
    @GetMapping("/fetch2")
    public ResponseEntity<String> fetch2(@RequestParam("u") String url) throws Exception {
        // ruleid: assay.java.ssrf-url-from-input
        return restTemplate.getForEntity(url, String.class);
    }
    @PostMapping("/hook")
    public void hook(@RequestBody HookRequest hook) throws Exception {
        // ruleid: assay.java.ssrf-url-from-input
        HttpRequest r = HttpRequest.newBuilder().uri(URI.create(hook.getUrl())).build();
        // ruleid: assay.java.ssrf-url-from-input
        webClient.get().uri(hook.getUrl()).retrieve();
    }
    @GetMapping("/id")
    public String byId(@RequestParam String id) {
        // ok: assay.java.ssrf-url-from-input
        String a = restTemplate.getForObject("https://api.example.com/items/{id}", String.class, id);
        // ok: assay.java.ssrf-url-from-input
        return restTemplate.getForObject("https://api.example.com/items/" + id, String.class);
    }
    @GetMapping("/host")
    public String host(@RequestParam String host) {
        // ruleid: assay.java.ssrf-url-from-input
        return restTemplate.getForObject("https://" + host + "/status", String.class);
    }
    @GetMapping("/good")
    public String good(@RequestParam String url) throws Exception {
        URI uri = new URI(url);
        if (!"https".equals(uri.getScheme()) || !ALLOWED.contains(uri.getHost())) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        // ok: assay.java.ssrf-url-from-input
        return restTemplate.getForObject(uri, String.class);
    }
}
class Fetcher {
    public String fetchUrl(String url) throws Exception {
        URL u = new URL(url);
        // ruleid: assay.java.ssrf-url-from-input
        HttpURLConnection c = (HttpURLConnection) u.openConnection();
        return read(c);
    }
    public String okHttp(HttpServletRequest request) throws Exception {
        // ruleid: assay.java.ssrf-url-from-input
        Request r = new Request.Builder().url(request.getParameter("u")).build();
        return "";
    }
    public String fetchSafe(String url) throws Exception {
        URL u = new URL(url);
        if (!isAllowedHost(u.getHost())) throw new IllegalArgumentException("host");
        // ok: assay.java.ssrf-url-from-input
        return read(u.openConnection());
    }
    public String constant() throws Exception {
        // ok: assay.java.ssrf-url-from-input
        return read(new URL("https://example.com").openConnection());
    }
}
