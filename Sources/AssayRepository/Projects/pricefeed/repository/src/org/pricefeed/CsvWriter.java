package org.pricefeed;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes price lists as CSV, with a comma between columns. */
public final class CsvWriter {
    private CsvWriter() {
    }

    public static String write(Catalogue catalogue) {
        StringBuilder lines = new StringBuilder("sku,name,price,currency,stock,tags\n");
        for (Product product : catalogue.products()) {
            lines.append(line(product.sku(), product.name(), product.price().toString(), catalogue.currency(),
                    Long.toString(product.stock()), String.join(" ", product.tags())));
        }
        return lines.toString();
    }

    private static String line(String... cells) {
        return Stream.of(cells).map(CsvWriter::cell).collect(Collectors.joining(",")) + "\n";
    }

    private static String cell(String text) {
        if (text.matches("[^\",\\r\\n]*")) {
            return text;
        }
        return "\"" + text.replace("\"", "\"\"") + "\"";
    }
}
