// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
/** Adds up what a quote costs. */
class WholesaleQuotes {
  /** The total of a quote in cents. */
  static long quoteTotal(int[] pieceCounts, int[] unitCents) {
    if (pieceCounts.length != unitCents.length) {
      throw new IllegalArgumentException("as many prices as counts");
    }
    long total = 0;
    for (int i = 0; i < pieceCounts.length; i++) {
      if (pieceCounts[i] < 1 || unitCents[i] < 0) {
        throw new IllegalArgumentException("line " + (i + 1));
      }
      total += pieceCounts[i] * unitCents[i];
    }
    return total;
  }
}
