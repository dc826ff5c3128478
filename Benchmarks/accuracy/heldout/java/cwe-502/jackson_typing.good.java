package events;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.*;

public class EventReader {
    private final ObjectMapper mapper = new ObjectMapper();

    public EventReader() {
        mapper.findAndRegisterModules();
    }

    public Event read(InputStream request) throws IOException {
        return mapper.readValue(request, Event.class);
    }
}
