// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Nightly dumps of the loans database. */
public class LoansDump {
    /** Dumps a database into a file. */
    public static void dumpLoans(String dbUser, Path passwordFile, String dbLabel, Path outFile)
            throws IOException, InterruptedException {
        String password = Files.readAllLines(passwordFile).get(0);
        File part = new File(outFile + ".part");
        Process dump = new ProcessBuilder("mysqldump", "--user=" + dbUser, "--password=" + password, dbLabel)
                .redirectOutput(part)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        if (dump.waitFor() != 0) {
            part.delete();
            throw new IOException("mysqldump ended with " + dump.exitValue());
        }
        Files.move(part.toPath(), outFile, StandardCopyOption.REPLACE_EXISTING);
    }
}
