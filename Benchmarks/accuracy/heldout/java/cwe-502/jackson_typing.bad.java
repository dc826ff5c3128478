package events;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.jsontype.impl.LaissezFaireSubTypeValidator;
import java.io.*;

public class EventReader {
    private final ObjectMapper mapper = new ObjectMapper();

    public EventReader() {
        mapper.activateDefaultTyping(LaissezFaireSubTypeValidator.instance,
                ObjectMapper.DefaultTyping.NON_FINAL, JsonTypeInfo.As.PROPERTY);
    }

    public Object read(InputStream request) throws IOException {
        return mapper.readValue(request, Object.class);
    }
}
