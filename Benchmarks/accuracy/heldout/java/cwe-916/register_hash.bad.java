package users;

import java.nio.charset.StandardCharsets;
import java.security.*;
import java.util.*;

public class Registration {
    private final UserTable table;

    public Registration(UserTable table) {
        this.table = table;
    }

    public void register(String name, char[] password) throws GeneralSecurityException {
        byte[] salt = new byte[16];
        new SecureRandom().nextBytes(salt);
        MessageDigest md = MessageDigest.getInstance("SHA-256");
        md.update(salt);
        byte[] hash = md.digest(new String(password).getBytes(StandardCharsets.UTF_8));
        Arrays.fill(password, '\0');
        table.insert(name, Base64.getEncoder().encodeToString(salt),
                Base64.getEncoder().encodeToString(hash));
    }
}
