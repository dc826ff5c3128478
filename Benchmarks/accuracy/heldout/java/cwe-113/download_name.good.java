package files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.servlet.http.*;
import org.springframework.http.ContentDisposition;

public class ExportServlet extends HttpServlet {

    @Override
    protected void doGet(HttpServletRequest req, HttpServletResponse resp) throws IOException {
        String title = req.getParameter("title");
        resp.setContentType("text/csv");
        String name = (title == null ? "export" : title).replaceAll("[^\\w .-]", "_");
        ContentDisposition cd = ContentDisposition.attachment()
                .filename(name + ".csv", StandardCharsets.UTF_8)
                .build();
        resp.setHeader("Content-Disposition", cd.toString());
        resp.getWriter().write("id,amount\n1,20\n");
    }
}
