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

    record ProfileForm(String displayName, String phone) {
    }

    @PutMapping
    public ResponseEntity<Void> update(@AuthenticationPrincipal Login login, @RequestBody ProfileForm form) {
        User user = users.getReferenceById(login.getUserId());
        user.setDisplayName(form.displayName());
        user.setPhone(form.phone());
        users.save(user);
        return ResponseEntity.noContent().build();
    }
}
