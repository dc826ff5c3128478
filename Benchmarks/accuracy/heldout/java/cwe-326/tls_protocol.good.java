package net;

import java.io.IOException;
import java.security.GeneralSecurityException;
import javax.net.ssl.*;

public class SecureListener {

    public SSLServerSocket open(int port, KeyManagerFactory kmf) throws GeneralSecurityException, IOException {
        SSLContext ctx = SSLContext.getInstance("TLS");
        ctx.init(kmf.getKeyManagers(), null, null);
        SSLServerSocket socket = (SSLServerSocket) ctx.getServerSocketFactory().createServerSocket(port);
        socket.setEnabledProtocols(new String[] {"TLSv1.2", "TLSv1.3"});
        socket.setNeedClientAuth(true);
        return socket;
    }
}
