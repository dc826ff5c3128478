package org.pricefeed;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** The products of one supplier, by their numbers, in the order of the feed. */
public final class Catalogue {
    private final String supplier;
    private final String currency;
    private final Map<String, Product> products = new LinkedHashMap<>();

    public Catalogue(String supplier, String currency) {
        this.supplier = supplier;
        this.currency = currency;
    }

    public String supplier() {
        return supplier;
    }

    public String currency() {
        return currency;
    }

    /** Adds a product; false if there is one with its number. */
    public boolean add(Product product) {
        return products.putIfAbsent(product.sku(), product) == null;
    }

    /** The product with a number; null if there is none. */
    public Product product(String sku) {
        return products.get(sku);
    }

    public Collection<Product> products() {
        return products.values();
    }
}
