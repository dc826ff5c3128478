package pay;

import java.io.*;
import java.net.*;
import java.nio.charset.StandardCharsets;

public class CardGateway {
    private static final String ENDPOINT = "http://payments.example.com/charge";

    public int charge(String cardNumber, String cvc, long cents) throws IOException {
        HttpURLConnection con = (HttpURLConnection) new URL(ENDPOINT).openConnection();
        con.setRequestMethod("POST");
        con.setDoOutput(true);
        String form = "card=" + URLEncoder.encode(cardNumber, StandardCharsets.UTF_8)
                + "&cvc=" + URLEncoder.encode(cvc, StandardCharsets.UTF_8)
                + "&amount=" + cents;
        try (OutputStream os = con.getOutputStream()) {
            os.write(form.getBytes(StandardCharsets.UTF_8));
        }
        return con.getResponseCode();
    }
}
