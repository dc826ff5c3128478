package web;

import java.io.IOException;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.*;

@WebServlet("/auth")
public class AuthServlet extends HttpServlet {
    private final transient Tickets tickets = new Tickets();

    @Override
    protected void doPost(HttpServletRequest req, HttpServletResponse resp) throws IOException {
        String ticket = tickets.open(req.getParameter("user"), req.getParameter("password"));
        if (ticket == null) {
            resp.sendError(401);
            return;
        }
        Cookie c = new Cookie("auth", ticket);
        c.setSecure(true);
        c.setHttpOnly(true);
        c.setPath("/");
        resp.addCookie(c);
        resp.sendRedirect("/");
    }
}
