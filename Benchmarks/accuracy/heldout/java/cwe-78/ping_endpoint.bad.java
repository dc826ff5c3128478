package net.ops;

import java.io.*;
import org.springframework.web.bind.annotation.*;

@RestController
@RequestMapping("/diag")
public class PingController {

    @GetMapping(value = "/ping", produces = "text/plain")
    public String ping(@RequestParam String host) throws IOException, InterruptedException {
        Process p = Runtime.getRuntime().exec(new String[] {"sh", "-c", "ping -c 3 " + host});
        StringBuilder out = new StringBuilder();
        try (BufferedReader r = new BufferedReader(new InputStreamReader(p.getInputStream()))) {
            String line;
            while ((line = r.readLine()) != null) {
                out.append(line).append('\n');
            }
        }
        p.waitFor();
        return out.toString();
    }
}
