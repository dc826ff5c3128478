package client;

import java.io.*;
import java.nio.file.*;
import java.security.*;
import java.util.*;
import javax.crypto.*;
import javax.crypto.spec.GCMParameterSpec;

public class LoginMemory {
    private final Path file = Path.of(System.getProperty("user.home"), ".mailclient.properties");

    public void remember(String server, String user, String password, SecretKey key)
            throws IOException, GeneralSecurityException {
        Properties p = new Properties();
        p.setProperty("server", server);
        p.setProperty("user", user);
        byte[] nonce = new byte[12];
        new SecureRandom().nextBytes(nonce);
        Cipher c = Cipher.getInstance("AES/GCM/NoPadding");
        c.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(128, nonce));
        Base64.Encoder b64 = Base64.getEncoder();
        p.setProperty("nonce", b64.encodeToString(nonce));
        p.setProperty("password.enc", b64.encodeToString(c.doFinal(password.getBytes("UTF-8"))));
        try (Writer w = Files.newBufferedWriter(file)) {
            p.store(w, null);
        }
    }
}
