import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.servlet.http.*;

public class ThumbnailServlet extends HttpServlet {
    private static final File IMAGES = new File("/srv/images");

    @Override
    protected void doPost(HttpServletRequest req, HttpServletResponse resp) throws IOException {
        String size = req.getParameter("size");
        int px;
        try {
            px = Integer.parseInt(size);
        } catch (NumberFormatException e) {
            resp.sendError(400);
            return;
        }
        ProcessBuilder pb = new ProcessBuilder(
                List.of("convert", "input.png", "-resize", px + "x" + px, "thumb.png"));
        pb.directory(IMAGES);
        try {
            pb.start().waitFor(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        resp.setStatus(202);
    }
}
