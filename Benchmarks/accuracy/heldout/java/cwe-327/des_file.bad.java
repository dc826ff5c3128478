import java.io.*;
import java.nio.file.*;
import java.security.*;
import javax.crypto.*;

public class FileEncryptor {

    public void encrypt(Path in, Path out, SecretKey key) throws IOException, GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("DES/CBC/PKCS5Padding");
        cipher.init(Cipher.ENCRYPT_MODE, key, new SecureRandom());
        try (OutputStream os = Files.newOutputStream(out)) {
            os.write(cipher.getIV());
            try (CipherOutputStream cos = new CipherOutputStream(os, cipher)) {
                Files.copy(in, cos);
            }
        }
    }
}
