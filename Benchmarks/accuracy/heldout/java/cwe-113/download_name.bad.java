package files;

import java.io.IOException;
import javax.servlet.http.*;

public class ExportServlet extends HttpServlet {

    @Override
    protected void doGet(HttpServletRequest req, HttpServletResponse resp) throws IOException {
        String title = req.getParameter("title");
        resp.setContentType("text/csv");
        resp.setHeader("Content-Disposition", "attachment; filename=" + title + ".csv");
        resp.getWriter().write("id,amount\n1,20\n");
    }
}
