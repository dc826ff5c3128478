import java.security.*;
import java.util.Base64;

public class CsrfTokens {
    private final SecureRandom random;

    public CsrfTokens() throws NoSuchAlgorithmException {
        random = SecureRandom.getInstance("DRBG");
    }

    public String issue() {
        byte[] b = new byte[32];
        random.nextBytes(b);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(b);
    }
}
