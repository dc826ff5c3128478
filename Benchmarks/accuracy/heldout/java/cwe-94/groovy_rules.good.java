package billing;

import java.math.BigDecimal;
import org.springframework.web.bind.annotation.*;

@RestController
@RequestMapping("/discount")
public class DiscountController {

    @PostMapping
    public BigDecimal apply(@RequestParam BigDecimal price, @RequestParam String rule) {
        return switch (rule) {
            case "none" -> price;
            case "half" -> price.multiply(new BigDecimal("0.5"));
            case "student" -> price.multiply(new BigDecimal("0.8"));
            default -> throw new IllegalArgumentException("unknown rule");
        };
    }
}
