package ops;

import java.util.*;
import org.springframework.web.bind.annotation.*;

@RestController
public class InfoController {
    private final long started = System.currentTimeMillis();

    @GetMapping("/public/info")
    public Map<String, Object> info() {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("uptimeSeconds", (System.currentTimeMillis() - started) / 1000);
        out.put("service", "catalogue");
        out.put("status", "up");
        return out;
    }
}
