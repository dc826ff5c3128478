import java.io.*;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import javax.net.ssl.*;

public class ChatLogin {

    public String login(String host, String user, String password) throws IOException {
        try (Socket s = new Socket(host, 6667)) {
            Writer w = new OutputStreamWriter(s.getOutputStream(), StandardCharsets.UTF_8);
            w.write("USER " + user + "\nPASS " + password + "\n");
            w.flush();
            BufferedReader r = new BufferedReader(
                    new InputStreamReader(s.getInputStream(), StandardCharsets.UTF_8));
            return r.readLine();
        }
    }
}
