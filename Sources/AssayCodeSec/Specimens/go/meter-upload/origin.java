// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;

/** Uploads of the concentrators. */
final class Uploads {
    private Uploads() {
    }

    /** Unpacks what a concentrator has uploaded. */
    static byte[] inflate(byte[] packed) throws IOException {
        ByteArrayOutputStream table = new ByteArrayOutputStream();
        try (GZIPInputStream reader = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            byte[] piece = new byte[8192];
            int count;
            while ((count = reader.read(piece)) > 0) {
                table.write(piece, 0, count);
            }
        }
        return table.toByteArray();
    }
}
