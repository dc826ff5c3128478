// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** Answers citizens who ask how their permit is doing. */
class PermitStatus {
  /** The reply for a permit. */
  static String statusReply(Path registerDir, int permitNumber) {
    Properties permit = new Properties();
    try (Reader reader = Files.newBufferedReader(registerDir.resolve(permitNumber + ".properties"))) {
      permit.load(reader);
      long fee = Long.parseLong(permit.getProperty("fee"));
      return "OK " + permit.getProperty("state") + " " + fee;
    } catch (IOException | RuntimeException problem) {
      return "ERROR " + problem.getMessage();
    }
  }
}
