package auth;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.*;

@RestController
@RequestMapping("/session")
public class SessionController {
    private final SessionService sessions;

    public SessionController(SessionService sessions) {
        this.sessions = sessions;
    }

    record LoginForm(String user, String password) {
    }

    @GetMapping("/open")
    public ResponseEntity<String> open(@RequestParam String user, @RequestParam String password) {
        return ResponseEntity.of(sessions.open(user, password));
    }
}
