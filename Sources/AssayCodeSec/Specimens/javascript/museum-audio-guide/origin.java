// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;

class TrackHandler implements HttpHandler {
    private static final Map<String, String> MEDIA_TYPES =
        Map.of("html", "text/html", "json", "application/json", "mp3", "audio/mpeg");

    private final File mediaRoot;

    TrackHandler(File mediaRoot) {
        this.mediaRoot = mediaRoot;
    }

    /** Sends a track of the audio guide. */
    @Override
    public void handle(HttpExchange exchange) throws IOException {
        File file = new File(mediaRoot, exchange.getRequestURI().getPath());
        if (!file.isFile()) {
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
            return;
        }
        byte[] content = Files.readAllBytes(file.toPath());
        String ending = file.getName().substring(file.getName().lastIndexOf('.') + 1);
        exchange.getResponseHeaders().set("Content-Type", MEDIA_TYPES.getOrDefault(ending, "application/octet-stream"));
        exchange.sendResponseHeaders(200, content.length == 0 ? -1 : content.length);
        exchange.getResponseBody().write(content);
        exchange.close();
    }
}
