package http;

import java.io.*;
import java.net.URL;
import java.security.*;
import javax.net.ssl.*;

public class PartnerClient {

    public InputStream get(String url, KeyStore partnerCa) throws IOException, GeneralSecurityException {
        TrustManagerFactory tmf = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        tmf.init(partnerCa);
        TrustManager[] managers = tmf.getTrustManagers();
        SSLContext ctx = SSLContext.getInstance("TLS");
        ctx.init(null, managers, new SecureRandom());
        HttpsURLConnection con = (HttpsURLConnection) new URL(url).openConnection();
        con.setSSLSocketFactory(ctx.getSocketFactory());
        return con.getInputStream();
    }
}
