import java.io.*;
import java.nio.file.*;
import java.util.*;

public class Progress {
    private int done;
    private int total;

    void load(Path file) throws IOException {
        Properties p = new Properties();
        try (Reader r = Files.newBufferedReader(file)) {
            p.load(r);
        }
        done = Integer.parseInt(p.getProperty("done", "0"));
        total = Integer.parseInt(p.getProperty("total", "0"));
    }

    int percent() {
        return total > 0 ? 100 * done / total : 0;
    }

    public static void main(String[] args) throws IOException {
        Progress p = new Progress();
        p.load(Path.of(args[0]));
        System.out.println(p.percent() + "%");
    }
}
