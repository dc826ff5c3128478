package catalog;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.expression.Expression;
import org.springframework.expression.spel.standard.SpelExpressionParser;
import org.springframework.web.bind.annotation.*;

@RestController
public class ProductController {
    private final ProductRepository products;

    public ProductController(ProductRepository products) {
        this.products = products;
    }

    @GetMapping("/products")
    public List<Product> filter(@RequestParam String where) {
        Expression e = new SpelExpressionParser().parseExpression(where);
        return products.findAll().stream()
                .filter(p -> Boolean.TRUE.equals(e.getValue(p, Boolean.class)))
                .collect(Collectors.toList());
    }
}
