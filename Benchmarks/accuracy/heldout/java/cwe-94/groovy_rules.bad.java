package billing;

import groovy.lang.Binding;
import groovy.lang.GroovyShell;
import java.math.BigDecimal;
import org.springframework.web.bind.annotation.*;

@RestController
@RequestMapping("/discount")
public class DiscountController {

    @PostMapping
    public BigDecimal apply(@RequestParam BigDecimal price, @RequestParam String rule) {
        Binding binding = new Binding();
        binding.setVariable("price", price);
        Object result = new GroovyShell(binding).evaluate(rule);
        return new BigDecimal(result.toString());
    }
}
