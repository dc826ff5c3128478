package account;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import javax.servlet.http.*;

public class ChangeMailServlet extends HttpServlet {

    @Override
    protected void doPost(HttpServletRequest req, HttpServletResponse resp) throws IOException {
        HttpSession session = req.getSession(false);
        if (session == null || session.getAttribute("user") == null) {
            resp.sendError(401);
            return;
        }
        String expected = (String) session.getAttribute("formToken");
        String sent = req.getParameter("formToken");
        if (expected == null || sent == null || !MessageDigest.isEqual(
                expected.getBytes(StandardCharsets.UTF_8), sent.getBytes(StandardCharsets.UTF_8))) {
            resp.sendError(403);
            return;
        }
        Users.setMail((String) session.getAttribute("user"), req.getParameter("mail"));
        resp.sendRedirect("/account");
    }
}
