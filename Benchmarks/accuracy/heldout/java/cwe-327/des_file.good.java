import java.io.*;
import java.nio.file.*;
import java.security.*;
import javax.crypto.*;
import javax.crypto.spec.GCMParameterSpec;

public class FileEncryptor {

    public void encrypt(Path in, Path out, SecretKey key) throws IOException, GeneralSecurityException {
        byte[] nonce = new byte[12];
        new SecureRandom().nextBytes(nonce);
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(128, nonce));
        try (OutputStream os = Files.newOutputStream(out)) {
            os.write(nonce);
            try (CipherOutputStream cos = new CipherOutputStream(os, cipher)) {
                Files.copy(in, cos);
            }
        }
    }
}
