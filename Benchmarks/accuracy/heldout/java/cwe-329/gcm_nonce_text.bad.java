import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.*;
import javax.crypto.*;
import javax.crypto.spec.GCMParameterSpec;

public class TokenSealer {
    private static final byte[] NONCE = "tokenseal-01".getBytes(StandardCharsets.US_ASCII);
    private final SecretKey key;

    public TokenSealer(SecretKey key) {
        this.key = key;
    }

    public byte[] seal(String text) throws GeneralSecurityException {
        Cipher c = Cipher.getInstance("AES/GCM/NoPadding");
        c.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(128, NONCE));
        byte[] ct = c.doFinal(text.getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.allocate(NONCE.length + ct.length).put(NONCE).put(ct).array();
    }
}
