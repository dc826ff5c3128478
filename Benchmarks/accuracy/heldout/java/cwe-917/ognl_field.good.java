import java.io.IOException;
import javax.servlet.http.*;

public class FieldServlet extends HttpServlet {

    @Override
    protected void doGet(HttpServletRequest req, HttpServletResponse resp) throws IOException {
        Profile profile = (Profile) req.getSession().getAttribute("profile");
        String field = req.getParameter("field");
        Object value;
        if ("name".equals(field)) {
            value = profile.getName();
        } else if ("city".equals(field)) {
            value = profile.getCity();
        } else {
            value = "";
        }
        resp.setContentType("text/plain");
        resp.getWriter().print(value);
    }
}
