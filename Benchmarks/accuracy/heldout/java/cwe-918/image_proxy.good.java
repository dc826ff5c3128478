package proxy;

import java.io.*;
import java.net.*;
import javax.servlet.http.*;

public class ImageProxyServlet extends HttpServlet {

    @Override
    protected void doGet(HttpServletRequest req, HttpServletResponse resp) throws IOException {
        String id = req.getParameter("src");
        if (id == null || !id.matches("[0-9a-f]{8,40}")) {
            resp.sendError(400);
            return;
        }
        URL url = new URL("https://images.example.net/store/" + id + ".png");
        HttpURLConnection con = (HttpURLConnection) url.openConnection();
        con.setConnectTimeout(3000);
        con.setReadTimeout(5000);
        con.setInstanceFollowRedirects(false);
        resp.setContentType("image/png");
        resp.setHeader("X-Content-Type-Options", "nosniff");
        try (InputStream in = con.getInputStream()) {
            resp.getOutputStream().write(in.readNBytes(2_000_000));
        }
    }
}
