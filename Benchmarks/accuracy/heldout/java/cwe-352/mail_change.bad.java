package account;

import java.io.IOException;
import javax.servlet.http.*;

public class ChangeMailServlet extends HttpServlet {

    @Override
    protected void doPost(HttpServletRequest req, HttpServletResponse resp) throws IOException {
        HttpSession session = req.getSession(false);
        if (session == null || session.getAttribute("user") == null) {
            resp.sendError(401);
            return;
        }
        Users.setMail((String) session.getAttribute("user"), req.getParameter("mail"));
        resp.sendRedirect("/account");
    }
}
