// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
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
    Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    String line = now + " " + actionCode + " teller=" + tellerName + " note=" + noteText + "\n";
    Files.writeString(journalFile, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }
}
