package catalog;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.*;

@RestController
public class ProductController {
    private final ProductRepository products;

    public ProductController(ProductRepository products) {
        this.products = products;
    }

    @GetMapping("/products")
    public List<Product> filter(@RequestParam String where) {
        String[] parts = where.split("<=", 2);
        if (parts.length != 2 || !"price".equals(parts[0].trim())) {
            throw new IllegalArgumentException("only price <= n is supported");
        }
        double max = Double.parseDouble(parts[1].trim());
        return products.findAll().stream()
                .filter(p -> p.getPrice() <= max)
                .collect(Collectors.toList());
    }
}
