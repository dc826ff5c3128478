import java.io.File;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import javax.servlet.http.*;

public class ThumbnailServlet extends HttpServlet {
    private static final File IMAGES = new File("/srv/images");

    @Override
    protected void doPost(HttpServletRequest req, HttpServletResponse resp) throws IOException {
        String size = req.getParameter("size");
        String cmd = "convert input.png -resize " + size + " thumb.png";
        ProcessBuilder pb = new ProcessBuilder("/bin/bash", "-c", cmd);
        pb.directory(IMAGES);
        try {
            pb.start().waitFor(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        resp.setStatus(202);
    }
}
