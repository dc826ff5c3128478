// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/** The sign-ins at the terminals of one ward. */
class ShiftBook {
    record Entry(String nurseId, String terminal, long since) {}

    private final Map<String, Entry> signIns = new ConcurrentHashMap<>();
    private final SecureRandom random = new SecureRandom();
    private final LongSupplier clock;

    ShiftBook(LongSupplier clock) {
        this.clock = clock;
    }

    String signIn(String nurseId, String terminal) {
        byte[] bytes = new byte[24];
        random.nextBytes(bytes);
        String shiftKey = HexFormat.of().formatHex(bytes);
        signIns.put(shiftKey, new Entry(nurseId, terminal, clock.getAsLong()));
        return shiftKey;
    }

    Optional<Entry> whoIs(String shiftKey) {
        return Optional.ofNullable(signIns.get(shiftKey));
    }

    void signOut(String shiftKey) {
        signIns.remove(shiftKey);
    }
}
