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
        String user = req.getHeader("X-User");
        if (user == null) {
            ((HttpServletResponse) rs).sendError(401);
            return;
        }
        req.setAttribute("user", user);
        chain.doFilter(rq, rs);
    }
}
