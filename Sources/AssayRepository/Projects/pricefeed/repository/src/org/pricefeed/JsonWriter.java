package org.pricefeed;

import java.util.List;
import java.util.stream.Collectors;

/** Writes price lists as JSON. */
public final class JsonWriter {
    private JsonWriter() {
    }

    public static String write(Catalogue catalogue) {
        String products = catalogue.products().stream().map(JsonWriter::product).collect(Collectors.joining(",\n"));
        return "{\"supplier\": " + quote(catalogue.supplier()) + ", \"currency\": " + quote(catalogue.currency())
                + ", \"products\": [\n" + products + "\n]}\n";
    }

    private static String product(Product product) {
        return "  {\"sku\": " + quote(product.sku()) + ", \"name\": " + quote(product.name()) + ", \"price\": "
                + product.price() + ", \"stock\": " + product.stock() + ", \"tags\": " + list(product.tags())
                + ", \"description\": " + quote(product.description()) + "}";
    }

    private static String list(List<String> texts) {
        return texts.stream().map(JsonWriter::quote).collect(Collectors.joining(", ", "[", "]"));
    }

    static String quote(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (char unit : text.toCharArray()) {
            if (unit == '"' || unit == '\\') {
                quoted.append('\\').append(unit);
            } else if (unit < ' ' || unit > '~') {
                quoted.append(String.format("\\u%04x", (int) unit));
            } else {
                quoted.append(unit);
            }
        }
        return quoted.append('"').toString();
    }
}
