package conf;

import java.util.Map;
import org.springframework.web.bind.annotation.*;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.Constructor;

@RestController
public class PipelineController {

    @PostMapping(value = "/pipelines", consumes = "application/yaml")
    public int create(@RequestBody String text) {
        LoaderOptions options = new LoaderOptions();
        options.setTagInspector(tag -> true);
        Yaml yaml = new Yaml(new Constructor(Object.class, options));
        Map<String, Object> doc = yaml.load(text);
        return doc.size();
    }
}
