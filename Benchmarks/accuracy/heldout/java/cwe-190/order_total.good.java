package shop;

import java.io.IOException;
import javax.servlet.http.*;

public class OrderServlet extends HttpServlet {
    private final transient Catalogue catalogue = new Catalogue();

    @Override
    protected void doPost(HttpServletRequest req, HttpServletResponse resp) throws IOException {
        int quantity;
        int unitCents;
        try {
            quantity = Integer.parseInt(req.getParameter("quantity"));
            unitCents = catalogue.priceOf(req.getParameter("sku"));
        } catch (NumberFormatException e) {
            resp.sendError(400);
            return;
        }
        if (quantity <= 0) {
            resp.sendError(400);
            return;
        }
        int total;
        try {
            total = Math.multiplyExact(quantity, unitCents);
        } catch (ArithmeticException e) {
            resp.sendError(400);
            return;
        }
        if (total > catalogue.creditOf(req.getRemoteUser())) {
            resp.sendError(402);
            return;
        }
        catalogue.order(req.getRemoteUser(), quantity, total);
        resp.setStatus(201);
    }
}
