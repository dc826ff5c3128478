package org.pricefeed;

import java.util.List;

/**
 * A product of a price list.
 *
 * @param sku what the supplier calls it
 * @param name what customers call it
 * @param price the price of one
 * @param stock how many there are
 * @param tags words to find it by, in the order of the feed
 * @param description what is told about it; empty if nothing is
 */
public record Product(String sku, String name, Price price, long stock, List<String> tags, String description) {
    public Product {
        tags = List.copyOf(tags);
    }
}
