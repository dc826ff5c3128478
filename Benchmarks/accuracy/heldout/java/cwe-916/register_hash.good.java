package users;

import java.security.*;
import java.util.*;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

public class Registration {
    private final UserTable table;

    public Registration(UserTable table) {
        this.table = table;
    }

    public void register(String name, char[] password) throws GeneralSecurityException {
        byte[] salt = new byte[16];
        new SecureRandom().nextBytes(salt);
        PBEKeySpec spec = new PBEKeySpec(password, salt, 600_000, 256);
        byte[] hash = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                .generateSecret(spec).getEncoded();
        Arrays.fill(password, '\0');
        table.insert(name, Base64.getEncoder().encodeToString(salt),
                Base64.getEncoder().encodeToString(hash));
    }
}
