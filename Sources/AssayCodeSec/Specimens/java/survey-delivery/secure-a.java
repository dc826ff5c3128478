// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Takes deliveries of the survey teams apart. */
class SurveyDelivery {
  /** Unpacks a delivery and returns how many files were written. */
  static int unpackDelivery(Path archiveFile, Path targetDir) throws IOException {
    Path root = targetDir.toAbsolutePath().normalize();
    int written = 0;
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(archiveFile))) {
      ZipEntry entry;
      while ((entry = zip.getNextEntry()) != null) {
        Path place = root.resolve(entry.getName()).normalize();
        if (!place.startsWith(root)) {
          throw new IOException("entry outside of the delivery: " + entry.getName());
        }
        if (entry.isDirectory()) {
          Files.createDirectories(place);
          continue;
        }
        Files.createDirectories(place.getParent());
        Files.copy(zip, place, StandardCopyOption.REPLACE_EXISTING);
        written++;
      }
    }
    return written;
  }
}
