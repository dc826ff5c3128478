class Auth {
    void env(Hashtable<String, String> env) {
        // ruleid: assay.java.ldap-anonymous
        env.put(Context.SECURITY_AUTHENTICATION, "none");
        // ruleid: assay.java.ldap-anonymous
        env.put("java.naming.security.authentication", "none");
        // ok: assay.java.ldap-anonymous
        env.put(Context.SECURITY_AUTHENTICATION, "simple");
        // ok: assay.java.ldap-anonymous
        env.put(Context.SECURITY_PROTOCOL, "ssl");
    }
    // ruleid: assay.java.login-ignores-password
    public boolean login(String username, String password) {
        return users.containsKey(username);
    }
    // ruleid: assay.java.login-ignores-password
    public User authenticate(String name, String pwd) {
        User u = dao.find(name);
        if (u == null) throw new BadCredentialsException("x");
        return u;
    }
    // ok: assay.java.login-ignores-password
    public boolean login(String username, String password, int tries) {
        return encoder.matches(password, users.get(username));
    }
    // ok: assay.java.login-ignores-password
    public boolean checkPassword(String password) {
        return password.length() > 12;
    }
    void trust(HttpServletRequest request) {
        // ruleid: assay.java.login-trusts-client
        if ("true".equals(request.getHeader("X-Admin"))) admin();
        // ruleid: assay.java.login-trusts-client
        boolean admin = Boolean.parseBoolean(request.getParameter("isAdmin"));
        // ok: assay.java.login-trusts-client
        boolean a2 = request.isUserInRole("ADMIN");
        // ok: assay.java.login-trusts-client
        boolean b = "yes".equals(request.getParameter("subscribe"));
    }
    Claims claims(String token) {
        // ruleid: assay.java.jwt-not-verified
        DecodedJWT d = JWT.decode(token);
        // ruleid: assay.java.jwt-not-verified
        Claims c = Jwts.parser().setSigningKey(key).parseClaimsJwt(token).getBody();
        // ok: assay.java.jwt-not-verified
        Claims e = Jwts.parserBuilder().setSigningKey(key).build().parseClaimsJws(token).getBody();
        return e;
    }
    DecodedJWT verified(String token) {
        // ok: assay.java.jwt-not-verified
        DecodedJWT d = JWT.decode(token);
        JWTVerifier v = JWT.require(algorithm).build();
        return v.verify(token);
    }
    void signature(byte[] data, byte[] sig) throws Exception {
        Signature s = Signature.getInstance("SHA256withRSA");
        s.initVerify(key);
        s.update(data);
        // ruleid: assay.java.signature-result-ignored
        s.verify(sig);
        Signature t = Signature.getInstance("SHA256withECDSA");
        // ruleid: assay.java.signature-result-ignored
        t.verify(sig);
        // ok: assay.java.signature-result-ignored
        if (!s.verify(sig)) throw new SignatureException();
        // ok: assay.java.signature-result-ignored
        boolean ok = t.verify(sig);
    }
}
@RestController
class Users {
    @PostMapping("/users")
    public User create(@RequestBody User user) {
        // ruleid: assay.java.mass-assignment
        return userRepository.save(user);
    }
    @PostMapping("/dto")
    public User create2(@RequestBody UserDto dto) {
        User user = new User();
        user.setName(dto.getName());
        // ok: assay.java.mass-assignment
        return userRepository.save(user);
    }
    void populate(HttpServletRequest request) throws Exception {
        // ruleid: assay.java.mass-assignment
        BeanUtils.populate(account, request.getParameterMap());
        // ok: assay.java.mass-assignment
        BeanUtils.copyProperties(dto, account);
    }
    @GetMapping("/orders/{id}")
    public Order order(@PathVariable Long id) {
        // ruleid: assay.java.record-owner-not-checked
        return orderRepository.findById(id).orElseThrow();
    }
    @DeleteMapping("/documents/{id}")
    public void deleteDocument(@PathVariable("id") Long id) {
        // ruleid: assay.java.record-owner-not-checked
        documents.deleteById(id);
    }
    @GetMapping("/mine/{id}")
    public Order myOrder(@PathVariable Long id, Principal principal) {
        // ok: assay.java.record-owner-not-checked
        Order o = orderRepository.findById(id).orElseThrow();
        if (!o.getOwner().equals(principal.getName())) throw new AccessDeniedException("no");
        return o;
    }
    @GetMapping("/products/{id}")
    public Product product(@PathVariable Long id) {
        // ok: assay.java.record-owner-not-checked
        return productRepository.findById(id).orElseThrow();
    }
}
