package web;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.*;
import java.util.*;
import javax.servlet.http.*;

public class CartCookie {
    private static final ObjectMapper JSON = new ObjectMapper();

    public static Cart read(HttpServletRequest req) throws IOException {
        if (req.getCookies() == null) {
            return new Cart();
        }
        for (Cookie c : req.getCookies()) {
            if ("cart".equals(c.getName())) {
                byte[] raw = Base64.getUrlDecoder().decode(c.getValue());
                return JSON.readValue(raw, Cart.class);
            }
        }
        return new Cart();
    }
}
