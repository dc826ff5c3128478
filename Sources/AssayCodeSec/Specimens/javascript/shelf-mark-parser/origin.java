// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the shelf marks of a library. */
final class ShelfMarks {
    private static final Pattern SHELF_MARK = Pattern.compile("^([A-Z0-9]+[ .-]?)*[A-Z0-9]+$");
    private static final Pattern SEPARATOR = Pattern.compile("[ .-]");

    private ShelfMarks() {
    }

    /** The blocks of a shelf mark in upper case, or nothing if the text is none. */
    static Optional<List<String>> parse(String entered) {
        String upper = entered.toUpperCase(Locale.ROOT);
        if (!SHELF_MARK.matcher(upper).matches()) {
            return Optional.empty();
        }
        return Optional.of(List.of(SEPARATOR.split(upper)));
    }
}
