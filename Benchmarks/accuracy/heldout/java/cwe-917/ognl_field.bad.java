import java.io.IOException;
import javax.servlet.http.*;
import ognl.Ognl;
import ognl.OgnlException;

public class FieldServlet extends HttpServlet {

    @Override
    protected void doGet(HttpServletRequest req, HttpServletResponse resp) throws IOException {
        Profile profile = (Profile) req.getSession().getAttribute("profile");
        String field = req.getParameter("field");
        Object value;
        try {
            value = Ognl.getValue(field, profile);
        } catch (OgnlException e) {
            value = "";
        }
        resp.setContentType("text/plain");
        resp.getWriter().print(value);
    }
}
