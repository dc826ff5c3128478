package auth;

import java.time.Duration;
import org.springframework.http.*;
import org.springframework.web.bind.annotation.*;

@RestController
public class TokenController {
    private final TokenService tokens;

    public TokenController(TokenService tokens) {
        this.tokens = tokens;
    }

    @PostMapping("/token")
    public ResponseEntity<Void> issue(@RequestBody Credentials credentials) {
        String jwt = tokens.issue(credentials);
        ResponseCookie cookie = ResponseCookie.from("access_token", jwt)
                .httpOnly(true)
                .secure(true)
                .sameSite("Strict")
                .path("/api")
                .maxAge(Duration.ofMinutes(30))
                .build();
        return ResponseEntity.noContent()
                .header(HttpHeaders.SET_COOKIE, cookie.toString())
                .build();
    }
}
