import java.io.IOException;
import java.util.Scanner;

public class CloneTool {
    public static void main(String[] args) throws IOException, InterruptedException {
        Scanner in = new Scanner(System.in);
        System.out.print("Repository name: ");
        String repo = in.nextLine().trim();
        String line = String.format("git clone https://git.example.org/%s.git && ls %s", repo, repo);
        Process p = new ProcessBuilder("sh", "-c", line).inheritIO().start();
        System.exit(p.waitFor());
    }
}
