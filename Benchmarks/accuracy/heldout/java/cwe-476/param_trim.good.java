package web;

import java.io.IOException;
import javax.servlet.http.*;

public class SubscribeServlet extends HttpServlet {
    private final transient Newsletter letter = new Newsletter();

    @Override
    protected void doPost(HttpServletRequest req, HttpServletResponse resp) throws IOException {
        String mail = req.getParameter("mail");
        mail = mail == null ? "" : mail.trim().toLowerCase();
        if (mail.isEmpty()) {
            resp.sendError(400);
            return;
        }
        letter.add(mail);
        resp.sendRedirect("/thanks");
    }
}
