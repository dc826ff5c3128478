package web;

import java.io.IOException;
import java.util.*;
import javax.servlet.http.*;

public class SuggestServlet extends HttpServlet {
    private final transient Map<String, List<String>> cache =
            Collections.synchronizedMap(new HashMap<>());

    @Override
    protected void doGet(HttpServletRequest req, HttpServletResponse resp) throws IOException {
        String q = req.getParameter("q");
        if (q == null || q.length() > 64) {
            resp.sendError(400);
            return;
        }
        List<String> hits = cache.computeIfAbsent(q, Index::lookup);
        resp.setContentType("text/plain;charset=UTF-8");
        resp.getWriter().print(String.join("\n", hits));
    }
}
