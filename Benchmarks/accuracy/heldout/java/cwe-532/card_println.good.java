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
        LOG.info("charging " + cents + " cents to a card of type " + card.brand());
        String receipt = gateway.charge(authToken, card, cents);
        LOG.info("receipt " + receipt);
        return receipt;
    }
}
