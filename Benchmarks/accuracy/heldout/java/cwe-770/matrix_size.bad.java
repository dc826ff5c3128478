package calc;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.*;

@RestController
public class HeatmapController {

    @GetMapping("/heatmap")
    public ResponseEntity<int[][]> heatmap(@RequestParam int width, @RequestParam int height) {
        if (width < 1 || height < 1) {
            return ResponseEntity.badRequest().build();
        }
        int[][] cells = new int[height][width];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                cells[y][x] = (x * 31 + y * 17) % 256;
            }
        }
        return ResponseEntity.ok(cells);
    }
}
