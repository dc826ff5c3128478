package conf;

import java.io.IOException;
import java.io.StringReader;
import org.jdom2.*;
import org.jdom2.input.SAXBuilder;
import org.springframework.web.bind.annotation.*;

@RestController
public class LayoutController {

    @PostMapping(value = "/layout", consumes = "application/xml")
    public String title(@RequestBody String xml) throws JDOMException, IOException {
        SAXBuilder builder = new SAXBuilder();
        builder.setExpandEntities(true);
        Document doc = builder.build(new StringReader(xml));
        return doc.getRootElement().getChildTextTrim("title");
    }
}
