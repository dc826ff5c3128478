package api;

import com.auth0.jwt.JWT;
import com.auth0.jwt.algorithms.Algorithm;
import com.auth0.jwt.interfaces.DecodedJWT;
import java.io.IOException;
import javax.servlet.*;
import javax.servlet.http.*;

public class BearerFilter implements Filter {
    private final Algorithm algorithm = Algorithm.HMAC256(System.getenv("JWT_KEY"));

    @Override
    public void doFilter(ServletRequest rq, ServletResponse rs, FilterChain chain)
            throws IOException, ServletException {
        String h = ((HttpServletRequest) rq).getHeader("Authorization");
        try {
            DecodedJWT jwt = JWT.decode(h.substring("Bearer ".length()));
            rq.setAttribute("user", jwt.getSubject());
            rq.setAttribute("role", jwt.getClaim("role").asString());
        } catch (RuntimeException e) {
            ((HttpServletResponse) rs).sendError(401);
            return;
        }
        chain.doFilter(rq, rs);
    }
}
