package hooks;

import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.*;
import org.springframework.web.client.RestTemplate;

@RestController
@RequestMapping("/hooks")
public class HookController {
    private final RestTemplate rest = new RestTemplate();
    private final HookRepository hooks;

    public HookController(HookRepository hooks) {
        this.hooks = hooks;
    }

    @PostMapping("/test")
    public Map<String, Object> test(@RequestBody Map<String, String> body) {
        String target = body.get("url");
        ResponseEntity<String> r = rest.postForEntity(target, Map.of("event", "ping"), String.class);
        hooks.recordTest(r.getStatusCode().value());
        return Map.of("status", r.getStatusCode().value(), "answer", String.valueOf(r.getBody()));
    }
}
