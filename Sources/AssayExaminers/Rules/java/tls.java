class T {
    void a() throws Exception {
        TrustManager[] all = new TrustManager[]{new X509TrustManager() {
            public void checkClientTrusted(X509Certificate[] c, String t) {}
            // ruleid: assay.java.trust-manager-empty
            public void checkServerTrusted(X509Certificate[] c, String t) {}
            public X509Certificate[] getAcceptedIssuers() { return null; }
        }};
        // ruleid: assay.java.trust-manager-empty
        SSLContext s = SSLContexts.custom().loadTrustMaterial(null, (chain, type) -> true).build();
        // ruleid: assay.java.trust-manager-empty
        SSLContext s2 = SSLContexts.custom().loadTrustMaterial(null, TrustAllStrategy.INSTANCE).build();
        // ok: assay.java.trust-manager-empty
        SSLContext s3 = SSLContexts.custom().loadTrustMaterial(store, null).build();
        // ruleid: assay.java.hostname-not-verified
        HttpsURLConnection.setDefaultHostnameVerifier((h, x) -> true);
        // ruleid: assay.java.hostname-not-verified
        CloseableHttpClient c = HttpClients.custom().setSSLHostnameVerifier(NoopHostnameVerifier.INSTANCE).build();
        // ok: assay.java.hostname-not-verified
        CloseableHttpClient d = HttpClients.createDefault();
        // ruleid: assay.java.hostname-not-verified
        SSLSocket raw = (SSLSocket) factory.createSocket(host, 443);
    }
    void b() throws Exception {
        // ok: assay.java.hostname-not-verified
        SSLSocket raw = (SSLSocket) factory.createSocket(host, 443);
        SSLParameters p = raw.getSSLParameters();
        p.setEndpointIdentificationAlgorithm("HTTPS");
        raw.setSSLParameters(p);
    }
    void c() throws Exception {
        // ruleid: assay.java.cleartext-connection
        URL u = new URL("http://api.example.com/login");
        // ruleid: assay.java.cleartext-connection
        String r = restTemplate.postForObject("http://payments.example.com/pay", card, String.class);
        // ruleid: assay.java.cleartext-connection
        FTPClient f = new FTPClient();
        // ok: assay.java.cleartext-connection
        URL v = new URL("https://api.example.com/login");
        // ok: assay.java.cleartext-connection
        URL w = new URL("http://localhost:8080/health");
        // ok: assay.java.cleartext-connection
        FTPSClient g = new FTPSClient();
    }
}
class Pinned implements X509TrustManager {
    // ok: assay.java.trust-manager-empty
    public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
        if (!pin.equals(fingerprint(chain[0]))) {
            throw new CertificateException("pin");
        }
    }
}
class AllHosts implements HostnameVerifier {
    // ruleid: assay.java.hostname-not-verified
    public boolean verify(String host, SSLSession session) {
        return true;
    }
}
class OneHost implements HostnameVerifier {
    // ok: assay.java.hostname-not-verified
    public boolean verify(String host, SSLSession session) {
        return HttpsURLConnection.getDefaultHostnameVerifier().verify(host, session);
    }
}
