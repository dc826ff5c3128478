package shop;

import javax.servlet.http.HttpSession;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.*;

@Controller
@RequestMapping("/basket")
public class BasketController {
    private final Catalogue catalogue;

    public BasketController(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @PostMapping("/tenant")
    public String choose(@RequestParam String tenant, HttpSession session) {
        session.setAttribute("tenantId", tenant);
        session.setAttribute("priceList", catalogue.listFor(tenant));
        return "redirect:/basket";
    }
}
