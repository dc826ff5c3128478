package sync;

import java.io.IOException;
import java.net.URI;
import javax.net.ssl.HttpsURLConnection;

public class Downloader {

    public byte[] load(String address) throws IOException {
        HttpsURLConnection con = (HttpsURLConnection) URI.create(address).toURL().openConnection();
        con.setConnectTimeout(5000);
        con.setReadTimeout(10000);
        con.setHostnameVerifier((hostname, session) -> true);
        try (var in = con.getInputStream()) {
            return in.readNBytes(1 << 20);
        }
    }
}
