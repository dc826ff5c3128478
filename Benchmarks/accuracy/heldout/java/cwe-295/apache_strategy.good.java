package http;

import java.io.File;
import javax.net.ssl.SSLContext;
import org.apache.http.conn.ssl.*;
import org.apache.http.impl.client.*;
import org.apache.http.ssl.SSLContextBuilder;

public class ClientFactory {

    public CloseableHttpClient create(File trustStore, char[] password) throws Exception {
        SSLContext ssl = SSLContextBuilder.create()
                .loadTrustMaterial(trustStore, password)
                .build();
        return HttpClients.custom()
                .setSSLContext(ssl)
                .setMaxConnTotal(20)
                .build();
    }
}
