import java.io.*;
import java.util.zip.*;

class Unpack {
    void bad(InputStream source, File dir) throws IOException {
        // ruleid: assay.java.archive-without-limit
        ZipInputStream zip = new ZipInputStream(source);
        ZipEntry entry;
        while ((entry = zip.getNextEntry()) != null) {
            File out = new File(dir, entry.getName());
            // ruleid: assay.java.path-archive-entry
            try (FileOutputStream o = new FileOutputStream(out)) {
                zip.transferTo(o);
            }
        }
    }
    void bad2(Path zipFile, Path dir) throws IOException {
        // ruleid: assay.java.archive-without-limit
        try (ZipInputStream zis = new ZipInputStream(Files.newInputStream(zipFile))) {
            ZipEntry e = zis.getNextEntry();
            // ruleid: assay.java.path-archive-entry
            Files.copy(zis, dir.resolve(e.getName()));
        }
    }
    void good(InputStream source, Path dir) throws IOException {
        long total = 0;
        // ok: assay.java.archive-without-limit
        ZipInputStream zip = new ZipInputStream(source);
        ZipEntry entry;
        while ((entry = zip.getNextEntry()) != null) {
            Path target = dir.resolve(entry.getName()).normalize();
            if (!target.startsWith(dir)) {
                throw new IOException("outside");
            }
            total += entry.getSize();
            if (total > MAX_BYTES) throw new IOException("too large");
            // ok: assay.java.path-archive-entry
            try (OutputStream o = Files.newOutputStream(target)) {
                zip.transferTo(o);
            }
        }
    }
    void good2(File dir, ZipFile zf) throws IOException {
        int entries = 0;
        for (ZipEntry entry : Collections.list(zf.entries())) {
            if (++entries > LIMIT) throw new IOException();
            File f = new File(dir, entry.getName());
            if (!f.getCanonicalPath().startsWith(dir.getCanonicalPath() + File.separator)) continue;
            // ok: assay.java.path-archive-entry
            FileOutputStream o = new FileOutputStream(f);
        }
    }
    byte[] names(InputStream in) {
        // ok: assay.java.archive-without-limit
        ZipInputStream z = new ZipInputStream(in);
        return z.getNextEntry() == null ? null : EMPTY;
    }
    byte[] inflate(byte[] data, int budget) throws IOException {
        // ok: assay.java.archive-without-limit
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(data))) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] b = new byte[4096];
            int remaining = budget;
            for (int n = in.read(b); n != -1; n = in.read(b)) {
                remaining -= n;
                if (remaining < 0) {
                    throw new IOException("too large");
                }
                out.write(b, 0, n);
            }
            return out.toByteArray();
        }
    }
}
