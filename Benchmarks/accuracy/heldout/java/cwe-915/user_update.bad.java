package users;

import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.*;

@RestController
@RequestMapping("/me")
public class MeController {
    private final UserRepository users;

    public MeController(UserRepository users) {
        this.users = users;
    }

    @PutMapping
    public ResponseEntity<Void> update(@AuthenticationPrincipal Login login, @RequestBody User changed) {
        changed.setId(login.getUserId());
        users.save(changed);
        return ResponseEntity.noContent().build();
    }
}
