import java.io.IOException;
import java.sql.*;
import javax.servlet.ServletException;
import javax.servlet.http.*;
import javax.sql.DataSource;

public class DocumentServlet extends HttpServlet {
    private DataSource ds;

    @Override
    protected void doGet(HttpServletRequest req, HttpServletResponse resp)
            throws ServletException, IOException {
        long userId = (Long) req.getSession().getAttribute("userId");
        long docId = Long.parseLong(req.getParameter("doc"));
        String sql = "SELECT body FROM documents WHERE id = ? AND owner_id = ?";
        try (Connection c = ds.getConnection(); PreparedStatement ps = c.prepareStatement(sql)) {
            ps.setLong(1, docId);
            ps.setLong(2, userId);
            try (ResultSet rs = ps.executeQuery()) {
                if (!rs.next()) {
                    resp.sendError(404);
                    return;
                }
                log("document " + docId + " read by " + userId);
                resp.setContentType("text/plain");
                resp.getWriter().print(rs.getString(1));
            }
        } catch (SQLException e) {
            throw new ServletException(e);
        }
    }
}
