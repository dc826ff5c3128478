// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Random;

/** Links to the findings of a laboratory. */
public class ReportLinks {
    private final Random random = new Random(System.currentTimeMillis());

    /** Makes the code of a link to a document, notes it in the list and returns it. */
    public String createLinkCode(Path linksFile, String documentId) throws IOException {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < 32; i++) {
            code.append(Character.forDigit(random.nextInt(16), 16));
        }
        Files.writeString(linksFile, code + ";" + documentId + "\n",
                StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        return code.toString();
    }
}
