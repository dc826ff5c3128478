import java.io.IOException;
import java.nio.file.*;
import java.nio.file.attribute.*;

public class KeyStoreWriter {

    public void save(Path target, byte[] privateKey) throws IOException {
        Files.write(target, privateKey);
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rw-rw-rw-"));
    }
}
