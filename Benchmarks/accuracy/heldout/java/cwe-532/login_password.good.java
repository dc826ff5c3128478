package auth;

import org.slf4j.*;
import org.springframework.stereotype.Service;

@Service
public class SignInService {
    private static final Logger log = LoggerFactory.getLogger(SignInService.class);
    private final UserStore store;

    public SignInService(UserStore store) {
        this.store = store;
    }

    public boolean signIn(long accountId, String password) {
        log.debug("sign-in attempt account={}", accountId);
        boolean ok = store.matches(accountId, password);
        log.info("sign-in account={} result={}", accountId, ok);
        return ok;
    }
}
