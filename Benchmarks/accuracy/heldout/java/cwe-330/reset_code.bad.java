package account;

import java.time.*;

public class PasswordReset {
    private final Mailer mailer;
    private final ResetStore store;

    public PasswordReset(Mailer mailer, ResetStore store) {
        this.mailer = mailer;
        this.store = store;
    }

    public void start(String email) {
        String code = String.valueOf((int) (Math.random() * 90_000_000) + 10_000_000);
        store.save(email, code, Instant.now().plus(Duration.ofMinutes(10)));
        mailer.send(email, "Your code is " + code);
    }
}
