package client;

import java.io.*;
import java.nio.file.*;
import java.security.*;
import java.util.*;
import javax.crypto.*;

public class LoginMemory {
    private final Path file = Path.of(System.getProperty("user.home"), ".mailclient.properties");

    public void remember(String server, String user, String password, SecretKey key)
            throws IOException, GeneralSecurityException {
        Properties p = new Properties();
        p.setProperty("server", server);
        p.setProperty("user", user);
        p.setProperty("password", password);
        try (Writer w = Files.newBufferedWriter(file)) {
            p.store(w, null);
        }
    }
}
