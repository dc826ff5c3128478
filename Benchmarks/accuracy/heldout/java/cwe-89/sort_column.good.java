package reports;

import java.util.*;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.bind.annotation.*;

@RestController
public class InvoiceListController {
    private static final Map<String, String> COLUMNS =
            Map.of("date", "issued_on", "total", "amount", "number", "invoice_no");
    private final JdbcTemplate jdbc;

    public InvoiceListController(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @GetMapping("/invoices")
    public List<Map<String, Object>> list(@RequestParam(defaultValue = "date") String sort) {
        String column = COLUMNS.getOrDefault(sort, "issued_on");
        return jdbc.queryForList(
                "SELECT invoice_no, issued_on, amount FROM invoices ORDER BY " + column + " LIMIT 100");
    }
}
