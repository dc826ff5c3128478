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
        String value = Base64.getUrlEncoder().encodeToString((user + ":" + password).getBytes());
        Cookie c = new Cookie("remember", value);
        c.setHttpOnly(true);
        c.setSecure(true);
        c.setPath("/");
        c.setMaxAge(14 * 24 * 3600);
        resp.addCookie(c);
    }
}
