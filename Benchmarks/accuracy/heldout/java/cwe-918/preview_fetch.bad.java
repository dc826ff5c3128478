package links;

import java.io.IOException;
import java.net.URI;
import java.net.http.*;
import java.util.Set;
import org.springframework.web.bind.annotation.*;

@RestController
public class PreviewController {
    private static final Set<String> HOSTS = Set.of("news.example.com", "blog.example.com");
    private final HttpClient http = HttpClient.newHttpClient();

    @GetMapping(value = "/preview", produces = "text/plain")
    public String preview(@RequestParam String url) throws IOException, InterruptedException {
        URI uri = URI.create(url);
        if (uri.getHost() == null) {
            throw new IllegalArgumentException("bad link");
        }
        HttpRequest req = HttpRequest.newBuilder(uri).GET().build();
        String body = http.send(req, HttpResponse.BodyHandlers.ofString()).body();
        return body.substring(0, Math.min(300, body.length()));
    }
}
