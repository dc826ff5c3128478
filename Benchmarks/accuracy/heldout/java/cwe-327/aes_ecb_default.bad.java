package messaging;

import java.security.*;
import javax.crypto.*;
import javax.crypto.spec.*;

public class MessageBox {
    private final SecretKeySpec key;

    public MessageBox(byte[] rawKey) {
        this.key = new SecretKeySpec(rawKey, "AES");
    }

    public byte[] seal(byte[] message) throws GeneralSecurityException {
        Cipher c = Cipher.getInstance("AES");
        c.init(Cipher.ENCRYPT_MODE, key);
        return c.doFinal(message);
    }
}
