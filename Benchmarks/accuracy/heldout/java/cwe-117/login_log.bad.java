package auth;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.*;

@RestController
public class LoginController {
    private static final Logger log = LoggerFactory.getLogger(LoginController.class);
    private final AccountService accounts;

    public LoginController(AccountService accounts) {
        this.accounts = accounts;
    }

    @PostMapping("/login")
    public ResponseEntity<Void> login(@RequestParam String user, @RequestParam String password) {
        if (!accounts.verify(user, password)) {
            log.warn("Failed login for user " + user);
            return ResponseEntity.status(401).build();
        }
        return ResponseEntity.noContent().build();
    }
}
