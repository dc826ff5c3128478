package licence;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.apache.commons.codec.digest.DigestUtils;

public class LicenceStamp {
    private final String owner;
    private final LocalDate expires;

    public LicenceStamp(String owner, LocalDate expires) {
        this.owner = owner;
        this.expires = expires;
    }

    public String integrityCode() {
        byte[] data = (owner + "|" + expires).getBytes(StandardCharsets.UTF_8);
        return DigestUtils.sha1Hex(data);
    }
}
