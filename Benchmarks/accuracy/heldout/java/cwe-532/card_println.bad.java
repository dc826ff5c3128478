package pay;

import java.util.logging.Logger;

public class Checkout {
    private static final Logger LOG = Logger.getLogger(Checkout.class.getName());
    private final Gateway gateway;

    public Checkout(Gateway gateway) {
        this.gateway = gateway;
    }

    public String pay(Card card, long cents) {
        String authToken = gateway.authenticate();
        LOG.info("charging card " + card.number() + " cvv " + card.cvv() + " token " + authToken);
        String receipt = gateway.charge(authToken, card, cents);
        LOG.info("receipt " + receipt);
        return receipt;
    }
}
