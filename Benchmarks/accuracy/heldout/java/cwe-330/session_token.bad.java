package web;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

public class SessionRegistry {
    private final ConcurrentHashMap<String, String> sessions = new ConcurrentHashMap<>();
    private final AtomicLong next = new AtomicLong(System.currentTimeMillis());

    public String open(String user) {
        String id = Long.toHexString(next.incrementAndGet());
        sessions.put(id, user);
        return id;
    }

    public String userOf(String id) {
        return sessions.get(id);
    }
}
