package web;

import java.io.IOException;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.*;

@WebServlet("/account")
public class AccountServlet extends HttpServlet {

    @Override
    protected void doGet(HttpServletRequest req, HttpServletResponse resp) throws IOException {
        HttpSession session = req.getSession(false);
        String user = session == null ? null : (String) session.getAttribute("user");
        if (user == null) {
            resp.sendError(401);
            return;
        }
        resp.setContentType("application/json");
        resp.getWriter().print(Accounts.jsonFor(user));
    }
}
