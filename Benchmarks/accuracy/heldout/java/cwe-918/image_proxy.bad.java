package proxy;

import java.io.*;
import java.net.*;
import javax.servlet.http.*;

public class ImageProxyServlet extends HttpServlet {

    @Override
    protected void doGet(HttpServletRequest req, HttpServletResponse resp) throws IOException {
        URL url = new URL(req.getParameter("src"));
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
