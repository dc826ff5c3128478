package gateway;

import java.io.IOException;
import javax.servlet.*;
import javax.servlet.http.*;

public class AuthFilter implements Filter {
    private TokenStore tokens;

    public AuthFilter(TokenStore tokens) {
        this.tokens = tokens;
    }

    @Override
    public void doFilter(ServletRequest rq, ServletResponse rs, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest req = (HttpServletRequest) rq;
        String auth = req.getHeader("Authorization");
        String user = auth != null && auth.startsWith("Bearer ")
                ? tokens.userFor(auth.substring(7)) : null;
        if (user == null) {
            ((HttpServletResponse) rs).sendError(401);
            return;
        }
        req.setAttribute("user", user);
        chain.doFilter(rq, rs);
    }
}
