package org.pricefeed;

import java.util.regex.Pattern;

/**
 * An amount of money.
 *
 * @param cents the amount in hundredths
 */
public record Price(long cents) {
    private static final Pattern FORM = Pattern.compile("\\d{1,12}(\\.\\d{1,2})?");

    /** Reads a number with up to two decimals; null if it is none. */
    public static Price of(String text) {
        if (!FORM.matcher(text).matches()) {
            return null;
        }
        int point = text.indexOf('.');
        String whole = point < 0 ? text : text.substring(0, point);
        String decimals = point < 0 ? "" : text.substring(point + 1);
        return new Price(Long.parseLong(whole) * 100 + Long.parseLong((decimals + "00").substring(0, 2)));
    }

    @Override
    public String toString() {
        return String.format("%d.%02d", cents / 100, cents % 100);
    }
}
