package web;

import java.io.IOException;
import javax.servlet.http.*;

public class ProfileServlet extends HttpServlet {
    private final transient RoleDirectory roles = RoleDirectory.load();

    @Override
    protected void doPost(HttpServletRequest req, HttpServletResponse resp) throws IOException {
        HttpSession session = req.getSession(false);
        if (session == null || session.getAttribute("login") == null) {
            resp.sendError(401);
            return;
        }
        String login = (String) session.getAttribute("login");
        session.setAttribute("role", req.getParameter("role"));
        resp.sendRedirect("/dashboard");
    }
}
