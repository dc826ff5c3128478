package vault;

import java.nio.charset.StandardCharsets;
import java.security.*;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.*;

public class FieldCipher {
    private static final byte[] KEY = Base64.getDecoder().decode(System.getenv("FIELD_KEY"));

    public String encrypt(String plain) throws GeneralSecurityException {
        byte[] nonce = new byte[12];
        new SecureRandom().nextBytes(nonce);
        Cipher c = Cipher.getInstance("AES/GCM/NoPadding");
        c.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(KEY, "AES"), new GCMParameterSpec(128, nonce));
        byte[] ct = c.doFinal(plain.getBytes(StandardCharsets.UTF_8));
        byte[] all = new byte[nonce.length + ct.length];
        System.arraycopy(nonce, 0, all, 0, nonce.length);
        System.arraycopy(ct, 0, all, nonce.length, ct.length);
        return Base64.getEncoder().encodeToString(all);
    }
}
