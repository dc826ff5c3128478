package keys;

import java.io.*;
import java.nio.file.*;
import java.security.*;
import java.util.Base64;

public class KeyPairTool {

    public static void main(String[] args) throws Exception {
        KeyPairGenerator gen = KeyPairGenerator.getInstance("RSA");
        gen.initialize(3072);
        KeyPair pair = gen.generateKeyPair();
        String pub = Base64.getMimeEncoder().encodeToString(pair.getPublic().getEncoded());
        Files.writeString(Path.of(args[0]),
                "-----BEGIN PUBLIC KEY-----\n" + pub + "\n-----END PUBLIC KEY-----\n");
        KeyStoreHelper.store(pair.getPrivate(), args[1]);
    }
}
