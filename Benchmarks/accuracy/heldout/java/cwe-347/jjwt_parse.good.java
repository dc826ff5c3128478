package api;

import io.jsonwebtoken.*;
import java.security.Key;

public class TokenReader {
    private final JwtParser parser;

    public TokenReader(Key key) {
        this.parser = Jwts.parserBuilder().setSigningKey(key).build();
    }

    public String subject(String token) {
        Claims claims = parser.parseClaimsJws(token).getBody();
        return claims.getSubject();
    }
}
