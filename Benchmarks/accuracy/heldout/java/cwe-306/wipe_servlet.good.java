package admin;

import java.io.IOException;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.*;

@WebServlet("/admin/purge")
public class PurgeServlet extends HttpServlet {
    private final transient UserStore store = UserStore.open();

    @Override
    protected void doDelete(HttpServletRequest req, HttpServletResponse resp) throws IOException {
        if (req.getUserPrincipal() == null) {
            resp.sendError(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        if (!req.isUserInRole("admin")) {
            resp.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        int removed = store.deleteInactive();
        resp.setContentType("application/json");
        resp.getWriter().printf("{\"removed\":%d}", removed);
    }
}
