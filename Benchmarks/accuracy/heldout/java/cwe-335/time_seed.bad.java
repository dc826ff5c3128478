package draw;

import java.nio.ByteBuffer;
import java.security.*;
import java.util.*;

public class PrizeDraw {
    private final List<String> tickets;

    public PrizeDraw(List<String> tickets) {
        this.tickets = new ArrayList<>(tickets);
    }

    public List<String> winners(int n) throws GeneralSecurityException {
        SecureRandom rnd = SecureRandom.getInstance("SHA1PRNG");
        rnd.setSeed(ByteBuffer.allocate(8).putLong(System.currentTimeMillis() / 1000).array());
        Collections.shuffle(tickets, rnd);
        return List.copyOf(tickets.subList(0, Math.min(n, tickets.size())));
    }
}
