package api;

import io.jsonwebtoken.*;
import java.security.Key;

public class TokenReader {
    private final JwtParser parser;

    public TokenReader(Key key) {
        this.parser = Jwts.parserBuilder().setSigningKey(key).build();
    }

    public String subject(String token) {
        int dot = token.lastIndexOf('.');
        Claims claims = Jwts.parserBuilder().build()
                .parseClaimsJwt(token.substring(0, dot + 1)).getBody();
        return claims.getSubject();
    }
}
