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

    @PostMapping("/open")
    public ResponseEntity<String> open(@RequestBody LoginForm form) {
        return ResponseEntity.of(sessions.open(form.user(), form.password()));
    }
}
