package sync;

import java.io.IOException;
import java.net.URI;
import java.net.http.*;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

public class InventoryClient {
    private final HttpClient client = HttpClient.newHttpClient();

    public String fetch(String user, String password) throws IOException, InterruptedException {
        String token = Base64.getEncoder()
                .encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
        HttpRequest req = HttpRequest.newBuilder()
                .uri(URI.create("http://inventory.example.com/api/items"))
                .header("Authorization", "Basic " + token)
                .build();
        return client.send(req, HttpResponse.BodyHandlers.ofString()).body();
    }
}
