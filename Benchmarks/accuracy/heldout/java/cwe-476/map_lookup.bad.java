package rates;

import java.math.BigDecimal;
import java.util.*;

public class Converter {
    private final Map<String, BigDecimal> rates = new HashMap<>();

    public void put(String currency, BigDecimal rate) {
        rates.put(currency, rate);
    }

    public BigDecimal toEuro(String currency, BigDecimal amount) {
        BigDecimal rate = rates.get(currency);
        return amount.multiply(rate.setScale(6, java.math.RoundingMode.HALF_UP));
    }
}
