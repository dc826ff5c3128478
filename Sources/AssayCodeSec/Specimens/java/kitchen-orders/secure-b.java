// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
import java.util.List;

/** Reads what cooks type into the order field. */
class KitchenOrders {
  private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  private static final String DIGITS = "0123456789";

  /** Name and number of a line; empty if it is none. */
  static List<String> parseOrderLine(String orderText) {
    int cross = orderText.lastIndexOf(" x ");
    if (cross < 1) return List.of();
    String number = orderText.substring(cross + 3);
    String item = unquoted(orderText.substring(0, cross));
    return isNumber(number) && isName(item) ? List.of(item, number) : List.of();
  }

  private static String unquoted(String text) {
    char first = text.charAt(0);
    if (first != '"' && first != '\'') return text;
    int last = text.length() - 1;
    return last > 0 && text.charAt(last) == first ? text.substring(1, last) : "";
  }

  private static boolean isNumber(String text) {
    return !text.isEmpty() && text.length() <= 4 && text.chars().allMatch(each -> DIGITS.indexOf(each) >= 0);
  }

  private static boolean isName(String text) {
    boolean inWord = false;
    for (char each : text.toCharArray()) {
      boolean isPart = LETTERS.indexOf(each) >= 0 || DIGITS.indexOf(each) >= 0;
      if (!isPart && !(inWord && " .-".indexOf(each) >= 0)) return false;
      inWord = isPart;
    }
    return inWord;
  }
}
