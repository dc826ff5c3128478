// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.logging.Logger;

/** Keeps the pictures of the traffic cameras. */
class SnapshotArchive {
    private static final Logger LOG = Logger.getLogger("snapshots");

    private final String archiveRoot;

    SnapshotArchive(String archiveRoot) {
        this.archiveRoot = archiveRoot;
    }

    /** Stores the picture of a camera. */
    void saveSnapshot(String snapshotName, byte[] imageBytes) throws IOException {
        Path target = Paths.get(archiveRoot + "/" + snapshotName);
        Files.createDirectories(target.getParent());
        Files.write(target, imageBytes);
        LOG.fine("stored a picture of " + imageBytes.length + " bytes");
    }
}
