import java.io.*;
import java.nio.file.*;
import java.util.zip.*;

public class ThemeInstaller {
    private static final long MAX_TOTAL = 20L << 20;

    public void install(InputStream upload, File themeDir) throws IOException {
        long total = 0;
        byte[] buf = new byte[8192];
        try (ZipInputStream zip = new ZipInputStream(upload)) {
            ZipEntry e;
            while ((e = zip.getNextEntry()) != null) {
                File out = new File(themeDir, e.getName());
                if (e.isDirectory()) {
                    out.mkdirs();
                    continue;
                }
                out.getParentFile().mkdirs();
                try (OutputStream os = new FileOutputStream(out)) {
                    int n;
                    while ((n = zip.read(buf)) > 0) {
                        if ((total += n) > MAX_TOTAL) {
                            throw new IOException("archive too large");
                        }
                        os.write(buf, 0, n);
                    }
                }
            }
        }
    }
}
