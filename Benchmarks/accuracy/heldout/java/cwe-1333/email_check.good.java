package forms;

import java.util.regex.Pattern;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.*;

@RestController
public class SignupController {
    private static final Pattern EMAIL =
            Pattern.compile("^[a-zA-Z0-9._-]{1,64}@[a-z0-9.-]{1,190}\\.[a-z]{2,24}$");

    @PostMapping("/signup")
    public ResponseEntity<String> signup(@RequestParam String email) {
        if (!EMAIL.matcher(email).matches()) {
            return ResponseEntity.badRequest().body("invalid address");
        }
        return ResponseEntity.ok("check your inbox");
    }
}
