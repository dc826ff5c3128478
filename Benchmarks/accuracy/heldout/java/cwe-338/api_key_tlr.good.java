package keys;

import java.security.SecureRandom;
import java.util.HexFormat;
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
        new SecureRandom().nextBytes(raw);
        String key = "ak_" + HexFormat.of().formatHex(raw);
        repo.save(new ApiKey(who.getName(), key));
        return key;
    }
}
