import java.io.PrintStream;
import org.apache.commons.lang3.RandomStringUtils;

public class InitialPasswords {
    private static final String CHARS = "abcdefghijkmnpqrstuvwxyz23456789";

    public static void main(String[] args) {
        PrintStream out = System.out;
        for (String user : args) {
            out.println(user + "\t" + password());
        }
    }

    private static String password() {
        return RandomStringUtils.random(14, 0, 0, true, true, null, new java.util.Random());
    }
}
