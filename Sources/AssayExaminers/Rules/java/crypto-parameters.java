class P {
    private static final byte[] FIXED_IV = "0123456789abcdef".getBytes();
    private static final byte[] SALT = {1, 2, 3, 4, 5, 6, 7, 8};
    void iv(Cipher c, SecretKey key) throws Exception {
        // ruleid: assay.java.iv-constant
        IvParameterSpec a = new IvParameterSpec("0123456789abcdef".getBytes());
        byte[] zero = new byte[16];
        // ruleid: assay.java.iv-constant
        IvParameterSpec b = new IvParameterSpec(zero);
        // ruleid: assay.java.iv-constant
        GCMParameterSpec g = new GCMParameterSpec(128, FIXED_IV);
        byte[] fresh = new byte[12];
        new SecureRandom().nextBytes(fresh);
        // ok: assay.java.iv-constant
        GCMParameterSpec h = new GCMParameterSpec(128, fresh);
        byte[] read = Arrays.copyOfRange(message, 0, 16);
        // ok: assay.java.iv-constant
        c.init(Cipher.DECRYPT_MODE, key, new IvParameterSpec(read));
    }
    byte[] kdf(char[] pw) throws Exception {
        // ruleid: assay.java.salt-constant
        PBEKeySpec a = new PBEKeySpec(pw, "salt".getBytes(), 600000, 256);
        // ruleid: assay.java.salt-constant
        PBEKeySpec b = new PBEKeySpec(pw, SALT, 600000, 256);
        byte[] salt = new byte[16];
        SecureRandom random = new SecureRandom();
        random.nextBytes(salt);
        // ok: assay.java.salt-constant
        PBEKeySpec c = new PBEKeySpec(pw, salt, 600000, 256);
        // ruleid: assay.java.password-hash-cheap
        PBEKeySpec d = new PBEKeySpec(pw, salt, 1000, 256);
        // ok: assay.java.salt-constant, assay.java.password-hash-cheap
        PBEKeySpec e = new PBEKeySpec(pw, stored, ITERATIONS, 256);
        // ruleid: assay.java.password-hash-cheap
        PasswordEncoder enc = new BCryptPasswordEncoder(4);
        // ok: assay.java.password-hash-cheap
        PasswordEncoder enc2 = new BCryptPasswordEncoder(12);
        return null;
    }
    String hash(String password, String text) throws Exception {
        MessageDigest md = MessageDigest.getInstance("SHA-256");
        // ruleid: assay.java.password-hash-fast
        byte[] h = md.digest(password.getBytes(StandardCharsets.UTF_8));
        // ruleid: assay.java.password-hash-fast
        String s = DigestUtils.sha256Hex(password);
        // ok: assay.java.password-hash-fast
        byte[] t = md.digest(text.getBytes());
        // ok: assay.java.password-hash-fast
        return BCrypt.hashpw(password, BCrypt.gensalt(12));
    }
}
