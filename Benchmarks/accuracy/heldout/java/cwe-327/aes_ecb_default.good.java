package messaging;

import java.nio.ByteBuffer;
import java.security.*;
import javax.crypto.*;
import javax.crypto.spec.*;

public class MessageBox {
    private final SecretKeySpec key;

    public MessageBox(byte[] rawKey) {
        this.key = new SecretKeySpec(rawKey, "AES");
    }

    public byte[] seal(byte[] message) throws GeneralSecurityException {
        byte[] nonce = new byte[12];
        SecureRandom.getInstanceStrong().nextBytes(nonce);
        Cipher c = Cipher.getInstance("AES/GCM/NoPadding");
        c.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(128, nonce));
        byte[] ct = c.doFinal(message);
        return ByteBuffer.allocate(12 + ct.length).put(nonce).put(ct).array();
    }
}
