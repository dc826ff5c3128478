package members;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import org.bouncycastle.crypto.generators.SCrypt;

public class MemberService {
    private final MemberDao dao;
    private final SecureRandom rng = new SecureRandom();

    public MemberService(MemberDao dao) {
        this.dao = dao;
    }

    public void create(String email, String password) {
        byte[] salt = new byte[16];
        rng.nextBytes(salt);
        byte[] key = SCrypt.generate(password.getBytes(StandardCharsets.UTF_8), salt, 1 << 17, 8, 1, 32);
        dao.insert(email, salt, key);
    }
}
