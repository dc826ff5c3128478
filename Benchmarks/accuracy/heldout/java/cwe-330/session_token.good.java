package web;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.concurrent.ConcurrentHashMap;

public class SessionRegistry {
    private final ConcurrentHashMap<String, String> sessions = new ConcurrentHashMap<>();
    private final SecureRandom random = new SecureRandom();

    public String open(String user) {
        String id = new BigInteger(160, random).toString(32);
        sessions.put(id, user);
        return id;
    }

    public String userOf(String id) {
        return sessions.get(id);
    }
}
