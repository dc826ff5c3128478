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
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("error", e.toString());
        body.put("trace", Arrays.toString(e.getStackTrace()));
        return ResponseEntity.internalServerError().body(body);
    }
}
