package org.pricefeed;

import java.util.ArrayList;
import java.util.List;

/** Tells what changed from one price list to the next. */
public final class Differences {
    private Differences() {
    }

    /** One line for each change: gone and new products, and other prices. */
    public static List<String> between(Catalogue before, Catalogue after) {
        List<String> lines = new ArrayList<>();
        for (Product old : before.products()) {
            Product now = after.product(old.sku());
            if (now == null) {
                lines.add("- " + old.sku() + " " + old.name());
            } else if (!now.price().equals(old.price())) {
                lines.add("~ " + old.sku() + " " + old.price() + " -> " + now.price());
            }
        }
        for (Product now : after.products()) {
            if (before.product(now.sku()) == null) {
                lines.add("+ " + now.sku() + " " + now.name());
            }
        }
        return lines;
    }
}
