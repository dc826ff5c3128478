import java.io.IOException;
import java.nio.file.*;
import java.security.*;

public class UpdateInstaller {
    private final PublicKey vendor;

    public UpdateInstaller(PublicKey vendor) {
        this.vendor = vendor;
    }

    public void install(Path pkg, Path sig, Path dest) throws IOException, GeneralSecurityException {
        byte[] data = Files.readAllBytes(pkg);
        Signature s = Signature.getInstance("SHA256withRSA");
        s.initVerify(vendor);
        s.update(data);
        if (!s.verify(Files.readAllBytes(sig))) {
            throw new SignatureException("package " + pkg + " rejected");
        }
        Files.write(dest, data);
    }
}
