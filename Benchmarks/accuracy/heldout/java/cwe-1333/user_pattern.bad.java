package search;

import java.io.IOException;
import java.nio.file.*;
import java.util.regex.*;
import java.util.stream.*;
import javax.servlet.http.*;

public class GrepServlet extends HttpServlet {

    @Override
    protected void doGet(HttpServletRequest req, HttpServletResponse resp) throws IOException {
        String term = req.getParameter("term");
        if (term == null || term.length() > 100) {
            resp.sendError(400);
            return;
        }
        Pattern p;
        try {
            p = Pattern.compile(term, Pattern.CASE_INSENSITIVE);
        } catch (PatternSyntaxException e) {
            resp.sendError(400);
            return;
        }
        resp.setContentType("text/plain");
        try (Stream<String> lines = Files.lines(Path.of("/srv/manual/manual.txt"))) {
            resp.getWriter().print(lines.filter(l -> p.matcher(l).find())
                    .limit(50).collect(Collectors.joining("\n")));
        }
    }
}
