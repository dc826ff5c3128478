// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Looks into the logs that devices send home. */
class DeviceLogs {
  private static final String SCRIPT = "gzip -dc -- \"$1\" | grep -F -c -e \"$2\"";

  /** How many lines of a compressed log hold a text. */
  static long countLines(Path logFile, String soughtText) throws IOException {
    if (!Files.isRegularFile(logFile)) throw new FileNotFoundException(logFile.toString());
    ProcessBuilder builder = new ProcessBuilder("sh", "-c", SCRIPT, "count", logFile.toString(), soughtText);
    Process process = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
    process.getOutputStream().close();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    if (!printed.matches("\\d+")) {
      throw new IOException("the log cannot be read");
    }
    return Long.parseLong(printed);
  }
}
