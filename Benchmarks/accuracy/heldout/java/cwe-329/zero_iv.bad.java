package crypto;

import java.security.*;
import javax.crypto.*;
import javax.crypto.spec.IvParameterSpec;

public class CbcBox {
    private final SecretKey key;

    public CbcBox(SecretKey key) {
        this.key = key;
    }

    public byte[] encrypt(byte[] data) throws GeneralSecurityException {
        byte[] iv = new byte[16];
        Cipher c = Cipher.getInstance("AES/CBC/PKCS5Padding");
        c.init(Cipher.ENCRYPT_MODE, key, new IvParameterSpec(iv));
        byte[] body = c.doFinal(data);
        byte[] out = new byte[iv.length + body.length];
        System.arraycopy(iv, 0, out, 0, iv.length);
        System.arraycopy(body, 0, out, iv.length, body.length);
        return out;
    }
}
