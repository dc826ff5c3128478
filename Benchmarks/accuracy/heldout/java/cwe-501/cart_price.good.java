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
        String login = (String) session.getAttribute("login");
        Tenant t = catalogue.tenantsOf(login).stream()
                .filter(x -> x.id().equals(tenant))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not a member"));
        session.setAttribute("tenantId", t.id());
        session.setAttribute("priceList", catalogue.listFor(t.id()));
        return "redirect:/basket";
    }
}
