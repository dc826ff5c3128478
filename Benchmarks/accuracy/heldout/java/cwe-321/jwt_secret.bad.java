package auth;

import io.jsonwebtoken.Jwts;
import io.jsonwebtoken.io.Decoders;
import io.jsonwebtoken.security.Keys;
import java.time.*;
import java.util.Date;
import javax.crypto.SecretKey;
import org.springframework.stereotype.Component;

@Component
public class TokenIssuer {
    private static final String SIGNING_KEY = "c2hvcC1iYWNrZW5kLXNpZ25pbmcta2V5LTIwMjQtMDEtMDE=";
    private final SecretKey key = Keys.hmacShaKeyFor(Decoders.BASE64.decode(SIGNING_KEY));

    public String issue(String subject) {
        Instant now = Instant.now();
        return Jwts.builder()
                .subject(subject)
                .issuedAt(Date.from(now))
                .expiration(Date.from(now.plus(Duration.ofMinutes(15))))
                .signWith(key)
                .compact();
    }
}
