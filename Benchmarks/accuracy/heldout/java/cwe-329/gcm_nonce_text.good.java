import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.*;
import javax.crypto.*;
import javax.crypto.spec.GCMParameterSpec;

public class TokenSealer {
    private static final int NONCE_LENGTH = 12;
    private final SecretKey key;

    public TokenSealer(SecretKey key) {
        this.key = key;
    }

    public byte[] seal(String text) throws GeneralSecurityException {
        Cipher c = Cipher.getInstance("AES/GCM/NoPadding");
        byte[] nonce = new byte[NONCE_LENGTH];
        new SecureRandom().nextBytes(nonce);
        c.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(128, nonce));
        byte[] ct = c.doFinal(text.getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.allocate(NONCE_LENGTH + ct.length).put(nonce).put(ct).array();
    }
}
