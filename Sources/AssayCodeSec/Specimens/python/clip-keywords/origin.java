// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The keyword field of the upload page. */
final class KeywordField {
    private static final String KEYWORD = "(?:[a-z0-9]+[ -]?)*[a-z0-9]+";
    private static final Pattern FIELD = Pattern.compile(" *" + KEYWORD + "(?: *, *" + KEYWORD + ")* *");

    private KeywordField() {
    }

    /** The keywords of a clip as the archivist typed them, in lower case. */
    static List<String> splitKeywords(String fieldText) {
        String typed = fieldText.toLowerCase(Locale.ROOT);
        if (!FIELD.matcher(typed).matches()) {
            String start = fieldText.substring(0, Math.min(40, fieldText.length()));
            throw new IllegalArgumentException("not a list of keywords: " + start);
        }
        return Arrays.stream(typed.split(",")).map(String::trim).toList();
    }
}
