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
        out.put("environment", System.getenv());
        out.put("properties", System.getProperties());
        return out;
    }
}
