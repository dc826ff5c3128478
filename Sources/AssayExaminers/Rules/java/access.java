class Sec {
    void a(HttpSecurity http) throws Exception {
        // ruleid: assay.java.csrf-disabled
        http.csrf().disable().authorizeRequests().anyRequest().authenticated();
    }
    void a2(HttpSecurity http) throws Exception {
        // ruleid: assay.java.csrf-disabled
        http.csrf(c -> c.disable()).formLogin(Customizer.withDefaults());
        // ruleid: assay.java.all-requests-permitted
        http.authorizeHttpRequests(x -> x.anyRequest().permitAll());
    }
    void b(HttpSecurity http) throws Exception {
        // ok: assay.java.csrf-disabled
        http.csrf(c -> c.disable()).sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
        // ok: assay.java.csrf-disabled
        http.csrf(Customizer.withDefaults());
        // ruleid: assay.java.all-requests-permitted
        http.authorizeRequests().antMatchers("/admin/**").permitAll();
        // ok: assay.java.all-requests-permitted
        http.authorizeHttpRequests(x -> x.requestMatchers("/login", "/css/**").permitAll().anyRequest().authenticated());
        // ok: assay.java.all-requests-permitted
        http.authorizeRequests().antMatchers("/admin/**").hasRole("ADMIN");
    }
    void cors(HttpServletRequest request, HttpServletResponse response, CorsRegistry reg) {
        // ruleid: assay.java.cors-any-origin
        response.setHeader("Access-Control-Allow-Origin", "*");
        // ruleid: assay.java.cors-any-origin
        response.addHeader("Access-Control-Allow-Origin", request.getHeader("Origin"));
        // ruleid: assay.java.cors-any-origin
        reg.addMapping("/**").allowedOrigins("*");
        // ok: assay.java.cors-any-origin
        response.setHeader("Access-Control-Allow-Origin", "https://app.example.com");
        // ok: assay.java.cors-any-origin
        reg.addMapping("/**").allowedOrigins("https://app.example.com");
        String origin = request.getHeader("Origin");
        if (ALLOWED.contains(origin)) {
            // ok: assay.java.cors-any-origin
            response.setHeader("Access-Control-Allow-Origin", origin);
        }
    }
    void files(File f) throws Exception {
        // ruleid: assay.java.file-open-to-all
        f.setWritable(true, false);
        // ruleid: assay.java.file-open-to-all
        Files.setPosixFilePermissions(p, PosixFilePermissions.fromString("rwxrwxrwx"));
        // ruleid: assay.java.file-open-to-all
        perms.add(PosixFilePermission.OTHERS_WRITE);
        // ok: assay.java.file-open-to-all
        f.setWritable(true, true);
        // ok: assay.java.file-open-to-all
        Files.setPosixFilePermissions(p, PosixFilePermissions.fromString("rw-------"));
    }
}
@RestController
class Items {
    // ruleid: assay.java.csrf-any-method
    @RequestMapping("/delete") public String deleteItem(@RequestParam long id) { return "x"; }
    // ruleid: assay.java.csrf-any-method
    @GetMapping("/transfer") public String transfer(@RequestParam long id) { return "x"; }
    // ok: assay.java.csrf-any-method
    @RequestMapping(value = "/save", method = RequestMethod.POST) public String save(@RequestParam long id) { return "x"; }
    // ok: assay.java.csrf-any-method
    @GetMapping("/items") public String settings() { return "x"; }
}
@RestController
class Guarded {
    @PreAuthorize("hasRole('ADMIN')") @PostMapping("/x") public void x() { work(); }
    // ruleid: assay.java.handler-without-authorization
    @DeleteMapping("/x/{id}") public void drop(@PathVariable long id) { repo.deleteById(id); }
    // ruleid: assay.java.handler-without-authorization
    @PutMapping("/x/{id}") public void change(@PathVariable long id) { repo.change(id); }
    // ok: assay.java.handler-without-authorization
    @PreAuthorize("hasRole('ADMIN')") @DeleteMapping("/y/{id}") public void dropY(@PathVariable long id) { repo.deleteById(id); }
    // ok: assay.java.handler-without-authorization
    @GetMapping("/x/{id}") public X get(@PathVariable long id) { return repo.get(id); }
}
@RestController
class Admin {
    // ruleid: assay.java.admin-handler-open
    @PostMapping("/admin/users") public void make(@RequestBody UserDto u) { service.make(u); }
    // ruleid: assay.java.admin-handler-open
    @DeleteMapping("/admin/users/{id}") public void drop(@PathVariable long id) { service.drop(id); }
    // ok: assay.java.admin-handler-open
    @DeleteMapping("/admin/y/{id}") public void dropY(@PathVariable long id, Principal p) { service.drop(id, p); }
    // ok: assay.java.admin-handler-open
    @GetMapping("/public") public String pub() { return "x"; }
}
