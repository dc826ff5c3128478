import java.io.*;
import java.net.Socket;
import java.security.*;
import javax.crypto.*;
import javax.crypto.spec.IvParameterSpec;

public class StreamTunnel {
    private final SecretKey key;

    StreamTunnel(SecretKey key) {
        this.key = key;
    }

    void pump(InputStream source, Socket peer) throws IOException, GeneralSecurityException {
        byte[] nonce = new byte[12];
        new SecureRandom().nextBytes(nonce);
        Cipher cipher = Cipher.getInstance("ChaCha20-Poly1305");
        cipher.init(Cipher.ENCRYPT_MODE, key, new IvParameterSpec(nonce));
        OutputStream raw = peer.getOutputStream();
        raw.write(nonce);
        try (CipherOutputStream out = new CipherOutputStream(raw, cipher)) {
            source.transferTo(out);
        }
    }
}
