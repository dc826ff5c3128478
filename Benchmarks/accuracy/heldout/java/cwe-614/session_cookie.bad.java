package web;

import javax.servlet.http.*;

public class SessionCookies {
    private static final int EIGHT_HOURS = 8 * 60 * 60;

    public static void write(HttpServletResponse resp, String sessionId) {
        Cookie c = new Cookie("SID", sessionId);
        c.setHttpOnly(true);
        c.setSecure(false);
        c.setPath("/");
        c.setMaxAge(EIGHT_HOURS);
        resp.addCookie(c);
    }
}
