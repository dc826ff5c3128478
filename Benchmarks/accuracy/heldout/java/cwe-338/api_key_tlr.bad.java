package keys;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.web.bind.annotation.*;

@RestController
public class ApiKeyController {
    private final ApiKeyRepository repo;

    public ApiKeyController(ApiKeyRepository repo) {
        this.repo = repo;
    }

    @PostMapping("/account/api-keys")
    public String create(java.security.Principal who) {
        byte[] raw = new byte[24];
        ThreadLocalRandom.current().nextBytes(raw);
        String key = "ak_" + HexFormat.of().formatHex(raw);
        repo.save(new ApiKey(who.getName(), key));
        return key;
    }
}
