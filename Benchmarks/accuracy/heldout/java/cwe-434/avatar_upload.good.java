package profile;

import java.io.IOException;
import java.nio.file.*;
import java.util.*;
import javax.imageio.ImageIO;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.*;
import org.springframework.web.multipart.MultipartFile;

@RestController
public class AvatarController {
    private static final Path DIR = Paths.get("/var/www/app/avatars");

    @PostMapping("/avatar")
    public ResponseEntity<String> upload(@RequestParam MultipartFile file) throws IOException {
        String original = Paths.get(Objects.requireNonNull(file.getOriginalFilename()))
                .getFileName().toString();
        String ext = original.substring(original.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (!Set.of("png", "jpg", "jpeg").contains(ext) || ImageIO.read(file.getInputStream()) == null) {
            return ResponseEntity.badRequest().body("images only");
        }
        String stored = UUID.randomUUID() + "." + ext;
        Files.copy(file.getInputStream(), DIR.resolve(stored));
        return ResponseEntity.ok("/avatars/" + stored);
    }
}
