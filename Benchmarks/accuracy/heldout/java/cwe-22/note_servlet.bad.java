import java.io.*;
import java.nio.file.Files;
import javax.servlet.http.*;

public class NoteServlet extends HttpServlet {
    private final File notes = new File("/var/lib/notes");

    @Override
    protected void doGet(HttpServletRequest req, HttpServletResponse resp) throws IOException {
        String name = req.getParameter("name");
        if (name == null) {
            resp.sendError(400);
            return;
        }
        File f = new File(notes, name + ".txt");
        resp.setContentType("text/plain");
        Files.copy(f.toPath(), resp.getOutputStream());
    }
}
