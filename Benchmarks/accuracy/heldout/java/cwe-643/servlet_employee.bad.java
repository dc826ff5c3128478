import java.io.IOException;
import javax.servlet.ServletException;
import javax.servlet.http.*;
import javax.xml.xpath.*;
import org.w3c.dom.Document;

public class EmployeeServlet extends HttpServlet {
    private Document staff;

    @Override
    public void init() throws ServletException {
        staff = (Document) getServletContext().getAttribute("staff");
    }

    @Override
    protected void doGet(HttpServletRequest req, HttpServletResponse resp)
            throws ServletException, IOException {
        String id = req.getParameter("id");
        try {
            XPathExpression expr = XPathFactory.newInstance().newXPath()
                    .compile("//employee[@id='" + id + "']/office");
            resp.setContentType("text/plain");
            resp.getWriter().print(expr.evaluate(staff));
        } catch (XPathExpressionException e) {
            throw new ServletException(e);
        }
    }
}
