package profile;

import java.io.IOException;
import java.nio.file.*;
import java.util.*;
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
        Files.copy(file.getInputStream(), DIR.resolve(original), StandardCopyOption.REPLACE_EXISTING);
        return ResponseEntity.ok("/avatars/" + original);
    }
}
