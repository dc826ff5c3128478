import java.io.*;
import java.nio.file.*;
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
        String dir = getServletContext().getRealPath("/docs");
        part.write(dir + File.separator + name);
        resp.setStatus(201);
    }
}
