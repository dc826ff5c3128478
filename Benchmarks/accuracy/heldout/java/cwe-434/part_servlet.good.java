import java.io.*;
import java.nio.file.*;
import java.util.UUID;
import javax.servlet.ServletException;
import javax.servlet.annotation.*;
import javax.servlet.http.*;

@WebServlet("/docs/upload")
@MultipartConfig(maxFileSize = 5_000_000)
public class DocUploadServlet extends HttpServlet {

    @Override
    protected void doPost(HttpServletRequest req, HttpServletResponse resp)
            throws ServletException, IOException {
        Part part = req.getPart("doc");
        String name = Paths.get(part.getSubmittedFileName()).getFileName().toString();
        if (!name.toLowerCase().endsWith(".pdf") || !startsWithPdfMagic(part)) {
            resp.sendError(415);
            return;
        }
        part.write("/var/lib/app/docs/" + UUID.randomUUID() + ".pdf");
        resp.setStatus(201);
    }

    private static boolean startsWithPdfMagic(Part part) throws IOException {
        try (InputStream in = part.getInputStream()) {
            return new String(in.readNBytes(5), "US-ASCII").equals("%PDF-");
        }
    }
}
