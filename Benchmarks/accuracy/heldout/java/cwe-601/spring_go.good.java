package links;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.*;

@Controller
public class OutboundController {
    private static final Map<String, String> PARTNERS = Map.of(
            "docs", "https://docs.example.org/",
            "shop", "https://shop.example.org/");
    private final ClickCounter clicks;

    public OutboundController(ClickCounter clicks) {
        this.clicks = clicks;
    }

    @GetMapping("/go")
    public String go(@RequestParam String to) {
        clicks.count(to);
        return "redirect:" + PARTNERS.getOrDefault(to, "/");
    }
}
