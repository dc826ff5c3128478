package web;

import java.io.IOException;
import java.io.PrintWriter;
import java.sql.SQLException;
import java.util.logging.*;
import javax.servlet.http.*;

public class BalanceServlet extends HttpServlet {
    private static final Logger LOG = Logger.getLogger("balance");
    private final transient Ledger ledger = new Ledger();

    @Override
    protected void doGet(HttpServletRequest req, HttpServletResponse resp) throws IOException {
        resp.setContentType("text/plain");
        PrintWriter out = resp.getWriter();
        try {
            out.println(ledger.balanceOf(req.getRemoteUser()));
        } catch (SQLException e) {
            resp.setStatus(500);
            LOG.log(Level.SEVERE, "balance lookup failed", e);
            out.println("The balance is not available at the moment.");
        }
    }
}
