// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Function;

import com.sun.net.httpserver.HttpExchange;

/** Reads the reports that gateways post. */
class ReportReader {
    private final Function<String, Object> parser;

    ReportReader(Function<String, Object> parser) {
        this.parser = parser;
    }

    Map<?, ?> readReport(HttpExchange exchange) throws IOException {
        ByteArrayOutputStream pieces = new ByteArrayOutputStream();
        byte[] piece = new byte[8192];
        try (InputStream body = exchange.getRequestBody()) {
            int count;
            while ((count = body.read(piece)) >= 0) {
                pieces.write(piece, 0, count);
            }
        }
        Object report = parser.apply(pieces.toString(StandardCharsets.UTF_8));
        if (report instanceof Map<?, ?> map) {
            return map;
        }
        throw new IOException("a report is an object");
    }
}
