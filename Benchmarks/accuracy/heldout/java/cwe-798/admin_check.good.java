import java.io.Console;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import java.nio.file.*;
import java.security.MessageDigest;
import java.util.*;

public class MaintenanceMenu {
    public static void main(String[] args) throws Exception {
        Console console = System.console();
        String user = console.readLine("user: ");
        char[] pw = console.readPassword("password: ");
        List<String> line = Files.readAllLines(Path.of("/etc/maint/account"));
        byte[] salt = Base64.getDecoder().decode(line.get(1));
        byte[] hash = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                .generateSecret(new PBEKeySpec(pw, salt, 600_000, 256)).getEncoded();
        if (!line.get(0).equals(user)
                || !MessageDigest.isEqual(hash, Base64.getDecoder().decode(line.get(2)))) {
            System.err.println("denied");
            System.exit(1);
        }
        Arrays.fill(pw, ' ');
        System.out.println("1) flush cache  2) rotate logs");
    }
}
