package web;

import java.io.IOException;
import javax.servlet.ServletException;
import javax.servlet.http.*;

public class SettingsServlet extends HttpServlet {
    private final transient MemberStore members = MemberStore.open();

    @Override
    protected void doPost(HttpServletRequest req, HttpServletResponse resp)
            throws ServletException, IOException {
        Member m = members.find(req.getRemoteUser());
        m.setNickname(req.getParameter("nickname"));
        m.setLanguage(req.getParameter("language"));
        members.save(m);
        resp.sendRedirect("/settings");
    }
}
