package net.ops;

import java.io.*;
import org.springframework.web.bind.annotation.*;

@RestController
@RequestMapping("/diag")
public class PingController {

    @GetMapping(value = "/ping", produces = "text/plain")
    public String ping(@RequestParam String host) throws IOException, InterruptedException {
        if (!host.matches("[A-Za-z0-9][A-Za-z0-9.-]{0,252}")) {
            return "bad host";
        }
        Process p = new ProcessBuilder("ping", "-c", "3", "--", host).start();
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
