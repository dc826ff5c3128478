package web;

import java.io.IOException;
import java.io.PrintWriter;
import javax.servlet.http.*;

public class LoginPage extends HttpServlet {

    @Override
    protected void doGet(HttpServletRequest req, HttpServletResponse resp) throws IOException {
        resp.setContentType("text/html;charset=UTF-8");
        PrintWriter out = resp.getWriter();
        out.println("<!doctype html><title>Sign in</title>");
        out.println("<form action=\"/j_security_check\" method=\"post\">");
        out.println("<label>User <input name=\"j_username\"></label>");
        out.println("<label>Password <input type=\"password\" name=\"j_password\"></label>");
        out.println("<button>Sign in</button>");
        out.println("</form>");
    }
}
