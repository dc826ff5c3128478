class S {
    // ruleid: assay.java.password-hard-coded
    private static final String DB_PASSWORD = "Sup3rS3cret!";
    // ok: assay.java.password-hard-coded
    private static final String PASSWORD_KEY = "user.password";
    // ok: assay.java.password-hard-coded
    private static final String PASSWORD_PARAM = "password";
    private static final byte[] KEY = "0123456789abcdef".getBytes();
    private static final String JWT_KEY = "my-very-long-signing-value";
    void connect(String url, String user) throws Exception {
        // ruleid: assay.java.password-hard-coded
        Connection c = DriverManager.getConnection(url, "root", "root123");
        // ruleid: assay.java.password-hard-coded
        dataSource.setPassword("hunter2");
        // ok: assay.java.password-hard-coded
        dataSource.setPassword(System.getenv("DB_PASSWORD"));
        // ok: assay.java.password-hard-coded
        Connection d = DriverManager.getConnection(url, user, env.getProperty("db.password"));
        // ok: assay.java.password-hard-coded
        String password = "";
        // ok: assay.java.password-hard-coded
        password = request.getParameter("password");
        // ok: assay.java.password-hard-coded
        String passwordError = "too short";
        // ruleid: assay.java.password-hard-coded
        if ("letmein".equals(password)) {
            admin();
        }
        // ruleid: assay.java.password-hard-coded
        String dsn = "jdbc:mysql://db/app?user=root&password=s3cr3t";
    }
    void keys() throws Exception {
        // ruleid: assay.java.key-hard-coded
        SecretKeySpec a = new SecretKeySpec("0123456789abcdef".getBytes(), "AES");
        // ruleid: assay.java.key-hard-coded
        SecretKeySpec b = new SecretKeySpec(KEY, "AES");
        // ruleid: assay.java.key-hard-coded
        String t = JWT.create().sign(Algorithm.HMAC256("jwt-secret-value"));
        // ruleid: assay.java.key-hard-coded
        String u = Jwts.builder().signWith(SignatureAlgorithm.HS256, JWT_KEY).compact();
        // ruleid: assay.java.key-hard-coded
        Key k = Keys.hmacShaKeyFor(JWT_KEY.getBytes(StandardCharsets.UTF_8));
        // ok: assay.java.key-hard-coded
        SecretKeySpec c = new SecretKeySpec(System.getenv("KEY").getBytes(), "AES");
        // ok: assay.java.key-hard-coded
        SecretKeySpec d = new SecretKeySpec(Base64.getDecoder().decode(props.getProperty("key")), "AES");
        byte[] fresh = new byte[32];
        new SecureRandom().nextBytes(fresh);
        // ok: assay.java.key-hard-coded
        SecretKeySpec e = new SecretKeySpec(fresh, "AES");
    }
}
