package pay;

import java.io.IOException;
import java.security.Principal;
import javax.servlet.http.*;

public class RefundServlet extends HttpServlet {
    private final transient PaymentService payments = PaymentService.instance();

    @Override
    protected void doPost(HttpServletRequest req, HttpServletResponse resp) throws IOException {
        Principal who = req.getUserPrincipal();
        if (who == null) {
            resp.sendError(401);
            return;
        }
        long payment = Long.parseLong(req.getParameter("payment"));
        payments.refund(payment, who.getName());
        resp.setStatus(204);
    }
}
