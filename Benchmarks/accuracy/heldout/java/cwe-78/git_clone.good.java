import java.io.IOException;
import java.util.Scanner;

public class CloneTool {
    public static void main(String[] args) throws IOException, InterruptedException {
        Scanner in = new Scanner(System.in);
        System.out.print("Repository name: ");
        String repo = in.nextLine().trim();
        if (!repo.matches("\\w[\\w-]{0,63}")) {
            System.err.println("unknown repository");
            System.exit(2);
        }
        String url = "https://git.example.org/" + repo + ".git";
        Process p = new ProcessBuilder("git", "clone", "--", url, repo).inheritIO().start();
        int code = p.waitFor();
        if (code == 0) {
            new ProcessBuilder("ls", "--", repo).inheritIO().start().waitFor();
        }
        System.exit(code);
    }
}
