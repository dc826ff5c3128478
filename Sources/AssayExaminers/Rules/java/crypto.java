class Crypt {
    private static final String WEAK = "DES/CBC/PKCS5Padding";
    void a() throws Exception {
        // ruleid: assay.java.cipher-weak
        Cipher a = Cipher.getInstance("DES");
        // ruleid: assay.java.cipher-weak
        Cipher b = Cipher.getInstance("AES/ECB/PKCS5Padding");
        // ruleid: assay.java.cipher-weak
        Cipher c = Cipher.getInstance("AES");
        // ruleid: assay.java.cipher-weak
        Cipher d = Cipher.getInstance(WEAK);
        String alg = "RC4";
        // ruleid: assay.java.cipher-weak
        Cipher e = javax.crypto.Cipher.getInstance(alg, "SunJCE");
        // ok: assay.java.cipher-weak
        Cipher f = Cipher.getInstance("AES/GCM/NoPadding");
        // ok: assay.java.cipher-weak
        Cipher f2 = Cipher.getInstance("ChaCha20-Poly1305");
        // ruleid: assay.java.cipher-rsa-padding
        Cipher g = Cipher.getInstance("RSA/ECB/PKCS1Padding");
        // ruleid: assay.java.cipher-rsa-padding
        Cipher h = Cipher.getInstance("RSA/NONE/NoPadding");
        // ok: assay.java.cipher-rsa-padding
        Cipher i = Cipher.getInstance("RSA/ECB/OAEPWithSHA-256AndMGF1Padding");
        // ok: assay.java.cipher-rsa-padding
        Signature s = Signature.getInstance("SHA256withRSA");
        // ruleid: assay.java.cipher-null
        Cipher n = new NullCipher();
        // ruleid: assay.java.cipher-null
        Cipher n2 = new javax.crypto.NullCipher();
        // ok: assay.java.cipher-null
        Cipher n3 = Cipher.getInstance("AES/CTR/NoPadding");
        // ok: assay.java.cipher-null
        Object n4 = new NullOutputStream();
    }
    void keys() throws Exception {
        // ruleid: assay.java.keygen-weak-cipher
        KeyGenerator kg = KeyGenerator.getInstance("DES");
        // ruleid: assay.java.keygen-weak-cipher
        SecretKeySpec k = new SecretKeySpec(bytes, "Blowfish");
        // ruleid: assay.java.keygen-weak-cipher
        Signature s = Signature.getInstance("SHA1withRSA");
        // ok: assay.java.keygen-weak-cipher
        KeyGenerator kg2 = KeyGenerator.getInstance("AES");
        // ok: assay.java.keygen-weak-cipher
        Mac m = Mac.getInstance("HmacSHA256");
        // ok: assay.java.key-too-short
        kg2.init(256);
        // ok: assay.java.key-too-short
        kg2.init(128);
        KeyPairGenerator r = KeyPairGenerator.getInstance("RSA");
        // ruleid: assay.java.key-too-short
        r.initialize(1024);
        KeyPairGenerator r2 = KeyPairGenerator.getInstance("RSA");
        // ok: assay.java.key-too-short
        r2.initialize(3072, new SecureRandom());
        KeyPairGenerator ec = KeyPairGenerator.getInstance("EC");
        // ok: assay.java.key-too-short
        ec.initialize(256);
        // ruleid: assay.java.key-too-short
        ec.initialize(new ECGenParameterSpec("secp160r1"));
        KeyGenerator ag = KeyGenerator.getInstance("AES");
        // ruleid: assay.java.key-too-short
        ag.init(64);
    }
    void tls() throws Exception {
        // ruleid: assay.java.tls-old-protocol
        SSLContext a = SSLContext.getInstance("SSLv3");
        // ruleid: assay.java.tls-old-protocol
        socket.setEnabledProtocols(new String[]{"TLSv1", "TLSv1.2"});
        // ok: assay.java.tls-old-protocol
        SSLContext b = SSLContext.getInstance("TLSv1.3");
        // ok: assay.java.tls-old-protocol
        SSLContext c = SSLContext.getInstance("TLS");
    }
    void hashes(byte[] data) throws Exception {
        // ruleid: assay.java.hash-weak
        MessageDigest a = MessageDigest.getInstance("MD5");
        // ruleid: assay.java.hash-weak
        byte[] b = MessageDigest.getInstance("SHA-1", "SUN").digest(data);
        // ruleid: assay.java.hash-weak
        String c = DigestUtils.md5Hex(data);
        // ok: assay.java.hash-weak
        MessageDigest d = MessageDigest.getInstance("SHA-256");
        // ok: assay.java.hash-weak
        String e = DigestUtils.sha256Hex(data);
    }
}
