import java.io.*;
import org.apache.commons.net.ftp.*;

public class BackupUpload {

    public void upload(File dump, String host, String user, String password) throws IOException {
        FTPSClient ftp = new FTPSClient("TLS", false);
        ftp.setEndpointCheckingEnabled(true);
        ftp.connect(host);
        ftp.execPBSZ(0);
        ftp.execPROT("P");
        try (InputStream in = new FileInputStream(dump)) {
            if (!ftp.login(user, password)) {
                throw new IOException("login refused");
            }
            ftp.enterLocalPassiveMode();
            ftp.setFileType(FTP.BINARY_FILE_TYPE);
            ftp.storeFile("backup/" + dump.getName(), in);
        } finally {
            ftp.disconnect();
        }
    }
}
