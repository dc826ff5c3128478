import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.servlet.*;
import javax.servlet.http.HttpServletRequest;

public class AgentFilter implements Filter {
    private static final Logger LOG = Logger.getLogger(AgentFilter.class.getName());

    @Override
    public void doFilter(ServletRequest req, ServletResponse resp, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest http = (HttpServletRequest) req;
        String page = http.getParameter("page");
        LOG.log(Level.INFO, "requested page={0}", clean(page));
        chain.doFilter(req, resp);
    }

    private static String clean(String s) {
        if (s == null) {
            return "-";
        }
        String t = s.replace('\n', ' ').replace('\r', ' ').replaceAll("[^\\x20-\\x7e]", "?");
        return t.length() > 200 ? t.substring(0, 200) : t;
    }
}
