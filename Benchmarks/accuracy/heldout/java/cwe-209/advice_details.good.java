package api;

import java.util.*;
import org.slf4j.*;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.*;

@RestControllerAdvice
public class ApiErrors {
    private static final Logger log = LoggerFactory.getLogger(ApiErrors.class);

    @ExceptionHandler(Exception.class)
    public ResponseEntity<Map<String, Object>> handle(Exception e) {
        String ref = UUID.randomUUID().toString();
        log.error("request failed, ref {}", ref, e);
        return ResponseEntity.internalServerError()
                .body(Map.of("error", "internal error", "reference", ref));
    }
}
