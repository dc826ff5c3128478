package mail;

import freemarker.template.*;
import java.io.*;
import java.util.Map;
import org.springframework.web.bind.annotation.*;

@RestController
public class PreviewController {
    private final Configuration cfg;

    public PreviewController(Configuration cfg) {
        this.cfg = cfg;
    }

    @PostMapping("/mail/preview")
    public String preview(@RequestParam String greeting, @RequestParam String customer)
            throws IOException, TemplateException {
        StringWriter out = new StringWriter();
        String source = "${greeting} ${customer},\n\nyour order has been shipped.";
        Template t = new Template("preview", new StringReader(source), cfg);
        t.process(Map.of("greeting", greeting, "customer", customer), out);
        return out.toString();
    }
}
