package files;

import java.io.IOException;
import java.nio.file.*;
import org.springframework.core.io.*;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.*;

@RestController
public class DownloadController {
    private static final Path BASE = Paths.get("/srv/reports");

    @GetMapping("/reports")
    public ResponseEntity<Resource> get(@RequestParam String file) throws IOException {
        Path target = BASE.resolve(file).normalize();
        if (!target.startsWith(BASE) || !Files.isRegularFile(target)) {
            return ResponseEntity.notFound().build();
        }
        return ResponseEntity.ok(new FileSystemResource(target));
    }
}
