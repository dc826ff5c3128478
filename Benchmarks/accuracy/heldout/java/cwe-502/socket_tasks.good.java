import java.io.*;
import java.net.*;

public class TaskServer {
    record Task(String name, int priority) implements Serializable {
    }

    public static void main(String[] args) throws Exception {
        try (ServerSocket server = new ServerSocket(7070)) {
            while (true) {
                try (Socket s = server.accept();
                     ObjectInputStream in = new ObjectInputStream(s.getInputStream())) {
                    in.setObjectInputFilter(ObjectInputFilter.Config.createFilter(
                            "maxdepth=3;maxbytes=4096;TaskServer$Task;java.lang.String;!*"));
                    Task t = (Task) in.readObject();
                    System.out.println(t.name() + " queued at " + t.priority());
                } catch (IOException | ClassNotFoundException | ClassCastException e) {
                    System.err.println("rejected: " + e.getClass().getSimpleName());
                }
            }
        }
    }
}
