package http;

import java.io.*;
import java.net.URL;
import java.security.*;
import java.security.cert.X509Certificate;
import javax.net.ssl.*;

public class PartnerClient {

    public InputStream get(String url, KeyStore partnerCa) throws IOException, GeneralSecurityException {
        TrustManager[] managers = {new X509TrustManager() {
            public void checkClientTrusted(X509Certificate[] chain, String type) {
            }

            public void checkServerTrusted(X509Certificate[] chain, String type) {
            }

            public X509Certificate[] getAcceptedIssuers() {
                return new X509Certificate[0];
            }
        }};
        SSLContext ctx = SSLContext.getInstance("TLS");
        ctx.init(null, managers, new SecureRandom());
        HttpsURLConnection con = (HttpsURLConnection) new URL(url).openConnection();
        con.setSSLSocketFactory(ctx.getSocketFactory());
        return con.getInputStream();
    }
}
