// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
import java.math.BigInteger;
import java.util.stream.IntStream;

/** Adds up what a quote costs. */
class WholesaleQuotes {
  /** The total of a quote in cents. */
  static long quoteTotal(int[] pieceCounts, int[] unitCents) {
    if (pieceCounts.length != unitCents.length) {
      throw new IllegalArgumentException("as many prices as counts");
    }
    return IntStream.range(0, pieceCounts.length)
        .mapToObj(i -> lineTotal(pieceCounts[i], unitCents[i]))
        .reduce(BigInteger.ZERO, BigInteger::add)
        .longValueExact();
  }

  private static BigInteger lineTotal(int count, int cents) {
    if (count < 1 || cents < 0) throw new IllegalArgumentException("no line with " + count + " at " + cents);
    return BigInteger.valueOf(count).multiply(BigInteger.valueOf(cents));
  }
}
