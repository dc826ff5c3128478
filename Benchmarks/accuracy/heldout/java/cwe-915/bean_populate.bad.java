package web;

import java.io.IOException;
import javax.servlet.ServletException;
import javax.servlet.http.*;
import org.apache.commons.beanutils.BeanUtils;

public class SettingsServlet extends HttpServlet {
    private final transient MemberStore members = MemberStore.open();

    @Override
    protected void doPost(HttpServletRequest req, HttpServletResponse resp)
            throws ServletException, IOException {
        Member m = members.find(req.getRemoteUser());
        try {
            BeanUtils.populate(m, req.getParameterMap());
        } catch (ReflectiveOperationException e) {
            throw new ServletException(e);
        }
        members.save(m);
        resp.sendRedirect("/settings");
    }
}
