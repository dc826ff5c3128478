package web;

import java.io.IOException;
import javax.servlet.http.*;

public class SignInServlet extends HttpServlet {
    private final transient Accounts accounts = Accounts.get();

    @Override
    protected void doPost(HttpServletRequest req, HttpServletResponse resp) throws IOException {
        if (!accounts.check(req.getParameter("user"), req.getParameter("password"))) {
            resp.sendError(401);
            return;
        }
        req.changeSessionId();
        req.getSession().setAttribute("user", req.getParameter("user"));
        String next = req.getParameter("next");
        boolean local = next != null && next.matches("/[A-Za-z0-9_-][A-Za-z0-9/_-]*");
        resp.sendRedirect(local ? next : "/home");
    }
}
