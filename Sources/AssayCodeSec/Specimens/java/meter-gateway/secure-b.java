// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Fetches readings from the gateway of a building. */
class MeterGateway {
  private static final Duration PATIENCE = Duration.ofSeconds(4);

  /** The reading that the gateway has under a reference. */
  static String fetchReading(String gatewayUrl, String readingRef) throws IOException {
    HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).version(HttpClient.Version.HTTP_1_1).build();
    try {
      URI gateway = new URI(gatewayUrl);
      URI address = new URI(gateway.getScheme(), null, gateway.getHost(), gateway.getPort(), readingRef, null, null);
      HttpRequest request = HttpRequest.newBuilder(address).timeout(PATIENCE).GET().build();
      HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
      if (response.statusCode() != 200) throw new IOException("no reading " + readingRef);
      return response.body();
    } catch (URISyntaxException | IllegalArgumentException problem) {
      throw new IOException("no reference: " + readingRef, problem);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", interrupted);
    }
  }
}
