import java.io.*;
import java.net.*;
import java.nio.charset.StandardCharsets;

public class LangServer {
    public static void main(String[] args) throws IOException {
        try (ServerSocket server = new ServerSocket(8000)) {
            while (true) {
                try (Socket s = server.accept()) {
                    BufferedReader in = new BufferedReader(new InputStreamReader(s.getInputStream()));
                    String[] parts = String.valueOf(in.readLine()).split(" ");
                    if (parts.length < 2 || !parts[1].startsWith("/?lang=")) {
                        continue;
                    }
                    String lang = URLDecoder.decode(parts[1].substring(7), StandardCharsets.UTF_8);
                    String head = "HTTP/1.1 204 No Content\r\nContent-Language: " + lang + "\r\n\r\n";
                    s.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
                }
            }
        }
    }
}
