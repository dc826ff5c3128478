// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/** Answers citizens who ask how their permit is doing. */
class PermitStatus {
  /** The reply for a permit. */
  static String statusReply(Path registerDir, int permitNumber) {
    return load(registerDir.resolve(permitNumber + ".properties"))
        .filter(permit -> permit.getProperty("fee", "").matches("[0-9]{1,9}"))
        .map(permit -> "OK " + permit.getProperty("state") + " " + permit.getProperty("fee"))
        .orElse("ERROR the status of permit " + permitNumber + " is not known");
  }

  private static Optional<Properties> load(Path file) {
    if (!Files.isRegularFile(file) || !Files.isReadable(file)) return Optional.empty();
    Properties permit = new Properties();
    try (Reader reader = new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8)) {
      permit.load(reader);
      return Optional.of(permit);
    } catch (IOException | IllegalArgumentException problem) {
      return Optional.empty();
    }
  }
}
