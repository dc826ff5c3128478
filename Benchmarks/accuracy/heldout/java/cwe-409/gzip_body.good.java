package ingest;

import java.io.*;
import java.util.zip.GZIPInputStream;
import javax.servlet.http.*;

public class IngestServlet extends HttpServlet {
    private static final int LIMIT = 10 * 1024 * 1024;

    @Override
    protected void doPost(HttpServletRequest req, HttpServletResponse resp) throws IOException {
        if (req.getContentLengthLong() > LIMIT) {
            resp.sendError(413);
            return;
        }
        try (InputStream in = new GZIPInputStream(req.getInputStream())) {
            byte[] data = in.readNBytes(LIMIT + 1);
            if (data.length > LIMIT) {
                resp.sendError(413);
                return;
            }
            getServletContext().setAttribute("last", data);
        }
        resp.setStatus(204);
    }
}
