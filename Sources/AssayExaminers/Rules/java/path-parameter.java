import java.io.*;
import java.nio.file.*;

class Store {
    private static final String BASE_DIR = "/srv/files/";
    private final Path root = Paths.get("/srv");

    public byte[] read(String fileName) throws IOException {
        Path p = Paths.get(BASE_DIR, fileName);
        // ruleid: assay.java.path-parameter-joined
        return Files.readAllBytes(p);
    }
    public String readText(String userPath) throws IOException {
        // ruleid: assay.java.path-parameter-joined
        return new String(Files.readAllBytes(Paths.get(BASE_DIR + userPath)));
    }
    public void delete(String filename) throws IOException {
        File f = new File("uploads/" + filename);
        // ruleid: assay.java.path-parameter-joined
        f.delete();
    }
    public byte[] safe(String fileName) throws IOException {
        Path p = root.resolve(fileName).normalize();
        if (!p.startsWith(root)) {
            throw new IOException("outside");
        }
        // ok: assay.java.path-parameter-joined
        return Files.readAllBytes(p);
    }
    public byte[] positive(String fileName) throws IOException {
        Path base = Paths.get(BASE_DIR).toRealPath();
        Path p = base.resolve(fileName).toRealPath();
        if (p.startsWith(base)) {
            // ok: assay.java.path-parameter-joined
            return Files.readAllBytes(p);
        }
        return null;
    }
    public byte[] plain(String path) throws IOException {
        // ok: assay.java.path-parameter-joined
        return Files.readAllBytes(Paths.get(path));
    }
    public byte[] named(String fileName) throws IOException {
        if (!fileName.matches("[a-zA-Z0-9_-]+\\.txt")) throw new IllegalArgumentException("name");
        // ok: assay.java.path-parameter-joined
        return Files.readAllBytes(Paths.get(BASE_DIR, fileName));
    }
}
