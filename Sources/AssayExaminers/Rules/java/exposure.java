@RestController
class Exposure {
    @GetMapping("/env")
    public Map<String, String> env() {
        // ruleid: assay.java.sensitive-data-in-response
        return System.getenv();
    }
    @GetMapping("/user/{id}")
    public ResponseEntity<Map<String, Object>> one(@PathVariable long id) {
        User u = users.findById(id);
        Map<String, Object> m = new HashMap<>();
        m.put("name", u.getName());
        m.put("password", u.getPassword());
        // ruleid: assay.java.sensitive-data-in-response
        return ResponseEntity.ok(m);
    }
    @GetMapping("/safe/{id}")
    public ResponseEntity<Map<String, Object>> safe(@PathVariable long id) {
        User u = users.findById(id);
        Map<String, Object> m = new HashMap<>();
        m.put("name", u.getName());
        m.put("hasPassword", u.getPassword() != null);
        // ok: assay.java.sensitive-data-in-response
        return ResponseEntity.ok(Map.of("name", u.getName()));
    }
    @PostMapping("/login")
    public ResponseEntity<String> login(@RequestBody LoginRequest r) {
        boolean ok = encoder.matches(r.getPassword(), find(r).getPassword());
        // ok: assay.java.sensitive-data-in-response
        return ResponseEntity.ok(ok ? "yes" : "no");
    }
    void doGet(HttpServletRequest request, HttpServletResponse response) throws Exception {
        PrintWriter out = response.getWriter();
        // ruleid: assay.java.sensitive-data-in-response
        out.println("card " + account.getCardNumber());
        // ok: assay.java.sensitive-data-in-response
        out.println("card " + mask(account.getCardNumber()));
    }
    void config(HttpSecurity http) throws Exception {
        // ruleid: assay.java.management-exposed
        http.authorizeRequests().antMatchers("/actuator/**").permitAll().anyRequest().authenticated();
        // ruleid: assay.java.management-exposed
        http.authorizeHttpRequests(a -> a.requestMatchers("/actuator/**").permitAll());
        // ok: assay.java.management-exposed
        http.authorizeHttpRequests(a -> a.requestMatchers("/actuator/health").permitAll());
        // ok: assay.java.management-exposed
        http.authorizeHttpRequests(a -> a.requestMatchers("/actuator/**").hasRole("OPS"));
    }
}
