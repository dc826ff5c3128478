// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The journal of what tellers do. */
class TellerJournal {
  /** Appends an entry to the journal. */
  static void addEntry(Path journalFile, String tellerName, String actionCode, String noteText) throws IOException {
    try (BufferedWriter writer = Files.newBufferedWriter(journalFile, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      writer.write(Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
      writer.write(" " + shown(actionCode));
      writer.write(" teller=" + shown(tellerName));
      writer.write(" note=" + shown(noteText));
      writer.write('\n');
    }
  }

  /** The text with codes in the place of characters that have no picture. */
  private static String shown(String text) {
    StringBuilder result = new StringBuilder();
    for (char each : text.toCharArray()) {
      boolean hasPicture = !Character.isISOControl(each) && each != '\u2028' && each != '\u2029';
      if (hasPicture) {
        result.append(each);
      } else {
        result.append(String.format("<%04x>", (int) each));
      }
    }
    return result.toString();
  }
}
