package export;

import java.io.IOException;
import javax.servlet.http.*;

public class ExportServlet extends HttpServlet {

    @Override
    protected void doGet(HttpServletRequest req, HttpServletResponse resp) throws IOException {
        String type = req.getParameter("exporter");
        Exporter exporter;
        try {
            exporter = (Exporter) Class.forName(type).getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            resp.sendError(404);
            return;
        }
        exporter.write(resp.getOutputStream());
    }
}
