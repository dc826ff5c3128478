import java.io.*;
import java.nio.file.*;
import java.util.zip.*;

public class Unpacker {

    public static void unpack(Path archive, Path dest) throws IOException {
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(archive))) {
            for (ZipEntry e = in.getNextEntry(); e != null; e = in.getNextEntry()) {
                Path p = dest.resolve(e.getName()).normalize();
                if (!p.startsWith(dest) || e.isDirectory()) {
                    continue;
                }
                Files.createDirectories(p.getParent());
                Files.copy(in, p);
            }
        }
    }
}
