class R {
    private static final String CHARS = "abcdef";
    private final Random random = new Random();
    private final SecureRandom secure = new SecureRandom();
    String token() {
        StringBuilder sb = new StringBuilder();
        for (int i = 0; i < 16; i++) {
            sb.append(CHARS.charAt(random.nextInt(CHARS.length())));
        }
        // ruleid: assay.java.random-for-secret
        return sb.toString();
    }
    String generatePassword() {
        StringBuilder sb = new StringBuilder();
        for (int i = 0; i < 16; i++) {
            sb.append(CHARS.charAt(secure.nextInt(CHARS.length())));
        }
        // ok: assay.java.random-for-secret
        return sb.toString();
    }
    void session(HttpServletResponse response) {
        double d = Math.random();
        // ruleid: assay.java.random-for-secret
        String sessionId = Double.toString(d).substring(2);
        // ruleid: assay.java.random-for-secret
        String resetToken = RandomStringUtils.randomAlphanumeric(20);
        // ruleid: assay.java.random-for-secret
        int otp = new Random().nextInt(999999);
        // ok: assay.java.random-for-secret
        int color = new Random().nextInt(255);
        // ok: assay.java.random-for-secret
        long delay = ThreadLocalRandom.current().nextLong(100);
        // ok: assay.java.random-for-secret
        String csrfToken = UUID.randomUUID().toString();
        SecureRandom sr = new SecureRandom();
        // ok: assay.java.random-for-secret
        int pin = sr.nextInt(9999);
    }
    void seeds() throws Exception {
        // ruleid: assay.java.random-seed-predictable
        SecureRandom a = new SecureRandom("seed".getBytes());
        SecureRandom b = SecureRandom.getInstance("SHA1PRNG");
        // ruleid: assay.java.random-seed-predictable
        b.setSeed(System.currentTimeMillis());
        // ruleid: assay.java.random-seed-predictable
        b.setSeed(12345L);
        // ok: assay.java.random-seed-predictable
        SecureRandom c = new SecureRandom();
        SecureRandom d = new SecureRandom();
        d.nextBytes(buffer);
        // ok: assay.java.random-seed-predictable
        d.setSeed(System.nanoTime());
    }
    int makeKey() {
        // ruleid: assay.java.random-seed-for-secret
        Random r = new Random(System.currentTimeMillis());
        // ruleid: assay.java.random-seed-for-secret
        Random s = new Random(42);
        // ok: assay.java.random-seed-for-secret
        SecureRandom t = new SecureRandom();
        return 0;
    }
    int shuffle() {
        // ok: assay.java.random-seed-for-secret
        return new Random(42).nextInt();
    }
    SecretKey key() {
        byte[] keyBytes = new byte[16];
        // ruleid: assay.java.random-weak-for-crypto
        new Random().nextBytes(keyBytes);
        // ruleid: assay.java.random-weak-for-crypto
        random.nextBytes(keyBytes);
        // ok: assay.java.random-weak-for-crypto
        secure.nextBytes(keyBytes);
        byte[] noise = new byte[16];
        // ok: assay.java.random-weak-for-crypto
        random.nextBytes(noise);
        return null;
    }
}
