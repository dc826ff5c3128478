import java.io.IOException;
import java.io.StringWriter;
import javax.servlet.http.*;
import org.apache.velocity.VelocityContext;
import org.apache.velocity.app.VelocityEngine;

public class BannerServlet extends HttpServlet {
    private final VelocityEngine engine = new VelocityEngine();

    @Override
    public void init() {
        engine.init();
    }

    @Override
    protected void doGet(HttpServletRequest req, HttpServletResponse resp) throws IOException {
        String text = req.getParameter("text");
        VelocityContext ctx = new VelocityContext();
        ctx.put("user", req.getRemoteUser());
        StringWriter w = new StringWriter();
        ctx.put("text", text);
        engine.evaluate(ctx, w, "banner", "** $text ** for $user");
        resp.setContentType("text/plain;charset=UTF-8");
        resp.getWriter().print(w);
    }
}
