// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what cooks type into the order field. */
class KitchenOrders {
  private static final int LONGEST = 200;
  private static final Pattern LINE =
      Pattern.compile("^([\"']?)([A-Za-z0-9]+(?:[ .-][A-Za-z0-9]+)*)\\1 x ([0-9]{1,4})$");

  /** Name and number of a line; empty if it is none. */
  static List<String> parseOrderLine(String orderText) {
    if (orderText.length() > LONGEST) return List.of();
    Matcher matcher = LINE.matcher(orderText);
    if (!matcher.matches()) return List.of();
    return List.of(matcher.group(2), matcher.group(3));
  }
}
