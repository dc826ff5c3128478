package export;

import java.io.IOException;
import javax.servlet.http.*;

public class ExportServlet extends HttpServlet {

    @Override
    protected void doGet(HttpServletRequest req, HttpServletResponse resp) throws IOException {
        String type = req.getParameter("exporter");
        Exporter exporter;
        switch (String.valueOf(type)) {
            case "csv": exporter = new CsvExporter(); break;
            case "json": exporter = new JsonExporter(); break;
            default:
                resp.sendError(404);
                return;
        }
        exporter.write(resp.getOutputStream());
    }
}
