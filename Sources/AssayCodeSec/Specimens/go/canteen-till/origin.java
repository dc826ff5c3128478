// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
import java.util.function.ObjIntConsumer;
import java.util.function.ToIntFunction;

/** Books meals on the cards of the pupils. */
final class Till {
    private final ToIntFunction<String> load;
    private final ObjIntConsumer<String> save;

    Till(ToIntFunction<String> load, ObjIntConsumer<String> save) {
        this.load = load;
        this.save = save;
    }

    /** Books a price on a card and returns what is left on it. */
    int charge(String card, int price) throws BalanceException {
        int balance = load.applyAsInt(card);
        if (balance < price) {
            throw new BalanceException(card);
        }
        balance -= price;
        save.accept(card, balance);
        return balance;
    }

    /** There is too little money on a card. */
    static final class BalanceException extends Exception {
        BalanceException(String card) {
            super("too little money on card " + card);
        }
    }
}
