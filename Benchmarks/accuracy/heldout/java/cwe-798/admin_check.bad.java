import java.io.Console;
import java.nio.file.*;
import java.util.*;

public class MaintenanceMenu {
    public static void main(String[] args) throws Exception {
        Console console = System.console();
        String user = console.readLine("user: ");
        char[] pw = console.readPassword("password: ");
        if (!"maint".equals(user) || !new String(pw).equals("Sommer2021#")) {
            System.err.println("denied");
            System.exit(1);
        }
        Arrays.fill(pw, ' ');
        System.out.println("1) flush cache  2) rotate logs");
    }
}
