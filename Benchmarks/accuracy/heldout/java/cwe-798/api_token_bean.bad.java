package notify;

import org.springframework.http.*;
import org.springframework.stereotype.Service;
import org.springframework.web.client.RestTemplate;

@Service
public class SmsSender {
    private final RestTemplate rest = new RestTemplate();

    private final String apiKey = "live_9f3c2e71b8d04aa6a1e57c40b2d9f618";

    public void send(String number, String text) {
        HttpHeaders headers = new HttpHeaders();
        headers.setBearerAuth(apiKey);
        headers.setContentType(MediaType.APPLICATION_JSON);
        var body = new Message(number, text);
        rest.postForEntity("https://sms.example.net/v1/messages", new HttpEntity<>(body, headers), Void.class);
    }

    record Message(String to, String text) {
    }
}
