import java.io.IOException;
import java.nio.file.*;
import java.nio.file.attribute.*;
import java.util.Set;

public class KeyStoreWriter {

    public void save(Path target, byte[] privateKey) throws IOException {
        Set<PosixFilePermission> mode = PosixFilePermissions.fromString("rw-------");
        Files.deleteIfExists(target);
        Files.createFile(target, PosixFilePermissions.asFileAttribute(mode));
        Files.write(target, privateKey);
    }
}
