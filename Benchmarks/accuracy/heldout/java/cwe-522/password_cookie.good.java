package web;

import java.security.SecureRandom;
import java.util.Base64;
import javax.servlet.http.*;

public class RememberMe {
    private final SecureRandom random = new SecureRandom();
    private final RememberStore store;

    public RememberMe(RememberStore store) {
        this.store = store;
    }

    public void remember(HttpServletResponse resp, String user, String password) {
        byte[] raw = new byte[32];
        random.nextBytes(raw);
        String value = Base64.getUrlEncoder().withoutPadding().encodeToString(raw);
        store.put(value, user);
        Cookie c = new Cookie("remember", value);
        c.setHttpOnly(true);
        c.setSecure(true);
        c.setPath("/");
        c.setMaxAge(14 * 24 * 3600);
        resp.addCookie(c);
    }
}
