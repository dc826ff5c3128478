package stats;

import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.*;

@RestController
public class StatsController {

    @PostMapping("/stats/per-person")
    public ResponseEntity<Long> share(@RequestParam List<Long> cents, @RequestParam int persons) {
        long sum = cents.stream().mapToLong(Long::longValue).sum();
        return ResponseEntity.ok(sum / persons);
    }
}
