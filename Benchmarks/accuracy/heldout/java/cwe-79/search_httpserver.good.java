import com.sun.net.httpserver.*;
import java.io.*;
import java.net.*;
import java.nio.charset.StandardCharsets;

public class SearchApp {
    public static void main(String[] args) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 8080), 0);
        server.createContext("/search", SearchApp::search);
        server.start();
    }

    static void search(HttpExchange ex) throws IOException {
        String raw = ex.getRequestURI().getRawQuery();
        String q = raw != null && raw.startsWith("q=")
                ? URLDecoder.decode(raw.substring(2), StandardCharsets.UTF_8) : "";
        String page = "<p>No results for <em>" + escape(q) + "</em></p>";
        byte[] body = page.getBytes(StandardCharsets.UTF_8);
        ex.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
        ex.sendResponseHeaders(200, body.length);
        try (OutputStream os = ex.getResponseBody()) {
            os.write(body);
        }
    }

    private static String escape(String s) {
        return s.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
                .replace("\"", "&quot;").replace("'", "&#39;");
    }
}
