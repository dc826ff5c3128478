package web;

import java.io.IOException;
import java.util.Set;
import javax.servlet.*;
import javax.servlet.http.*;

public class CorsFilter implements Filter {
    private static final Set<String> KNOWN = Set.of("https://www.example.org", "https://m.example.org");

    @Override
    public void doFilter(ServletRequest rq, ServletResponse rs, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest req = (HttpServletRequest) rq;
        HttpServletResponse resp = (HttpServletResponse) rs;
        String origin = req.getHeader("Origin");
        if (origin != null && origin.matches("https?://.+")) {
            resp.setHeader("Access-Control-Allow-Origin", origin);
            resp.setHeader("Access-Control-Allow-Credentials", "true");
            resp.setHeader("Vary", "Origin");
        }
        chain.doFilter(rq, rs);
    }
}
