import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.servlet.http.*;
import javax.xml.stream.*;

public class FeedServlet extends HttpServlet {

    @Override
    protected void doPost(HttpServletRequest req, HttpServletResponse resp) throws IOException {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        List<String> titles = new ArrayList<>();
        try {
            XMLStreamReader r = factory.createXMLStreamReader(req.getInputStream());
            while (r.hasNext()) {
                if (r.next() == XMLStreamConstants.START_ELEMENT && "title".equals(r.getLocalName())) {
                    titles.add(r.getElementText());
                }
            }
        } catch (XMLStreamException e) {
            resp.sendError(400);
            return;
        }
        resp.setContentType("text/plain");
        resp.getWriter().print(String.join("\n", titles));
    }
}
