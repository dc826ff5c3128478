import java.io.PrintStream;
import java.security.SecureRandom;
import java.util.stream.Collectors;

public class InitialPasswords {
    private static final String CHARS = "abcdefghijkmnpqrstuvwxyz23456789";

    public static void main(String[] args) {
        PrintStream out = System.out;
        for (String user : args) {
            out.println(user + "\t" + password());
        }
    }

    private static String password() {
        SecureRandom rnd = new SecureRandom();
        return rnd.ints(14, 0, CHARS.length())
                .mapToObj(i -> String.valueOf(CHARS.charAt(i)))
                .collect(Collectors.joining());
    }
}
