import java.io.*;
import java.nio.file.*;
import java.util.zip.*;

public class Unpacker {

    public static void unpack(Path archive, Path dest) throws IOException {
        long left = 100L * 1024 * 1024;
        int entries = 0;
        byte[] buf = new byte[16384];
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(archive))) {
            for (ZipEntry e = in.getNextEntry(); e != null; e = in.getNextEntry()) {
                Path p = dest.resolve(e.getName()).normalize();
                if (!p.startsWith(dest) || e.isDirectory()) {
                    continue;
                }
                Files.createDirectories(p.getParent());
                if (++entries > 2000) {
                    throw new IOException("too many entries");
                }
                try (OutputStream out = Files.newOutputStream(p)) {
                    for (int n; (n = in.read(buf)) != -1; out.write(buf, 0, n)) {
                        if ((left -= n) < 0) {
                            throw new IOException("archive expands too far");
                        }
                    }
                }
            }
        }
    }
}
