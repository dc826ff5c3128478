package remote;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import okhttp3.*;

public class PriceFeed {
    private final OkHttpClient client = new OkHttpClient.Builder()
            .callTimeout(8, TimeUnit.SECONDS)
            .retryOnConnectionFailure(true)
            .build();

    public String latest(String symbol) throws IOException {
        HttpUrl url = HttpUrl.get("https://feed.example.com/v2").newBuilder()
                .addPathSegment(symbol).build();
        try (Response r = client.newCall(new Request.Builder().url(url).build()).execute()) {
            return r.body().string();
        }
    }
}
