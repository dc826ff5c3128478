package web;

import java.io.IOException;
import javax.servlet.http.*;

public class PollServlet extends HttpServlet {
    private static final long MAX_WAIT_MS = 10_000;

    @Override
    protected void doGet(HttpServletRequest req, HttpServletResponse resp) throws IOException {
        long wait;
        try {
            wait = Long.parseLong(req.getParameter("wait"));
        } catch (NumberFormatException e) {
            wait = 1000;
        }
        wait = Math.min(Math.max(wait, 0), MAX_WAIT_MS);
        try {
            Thread.sleep(wait);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        resp.getWriter().print(Events.latest());
    }
}
