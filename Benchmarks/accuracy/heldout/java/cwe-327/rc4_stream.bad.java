import java.io.*;
import java.net.Socket;
import java.security.*;
import javax.crypto.*;

public class StreamTunnel {
    private final SecretKey key;

    StreamTunnel(SecretKey key) {
        this.key = key;
    }

    void pump(InputStream source, Socket peer) throws IOException, GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("RC4");
        cipher.init(Cipher.ENCRYPT_MODE, key);
        OutputStream raw = peer.getOutputStream();
        try (CipherOutputStream out = new CipherOutputStream(raw, cipher)) {
            source.transferTo(out);
        }
    }
}
