package conf;

import java.util.Map;
import org.springframework.web.bind.annotation.*;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

@RestController
public class PipelineController {

    @PostMapping(value = "/pipelines", consumes = "application/yaml")
    public int create(@RequestBody String text) {
        LoaderOptions options = new LoaderOptions();
        Yaml yaml = new Yaml(new SafeConstructor(options));
        Map<String, Object> doc = yaml.load(text);
        return doc.size();
    }
}
