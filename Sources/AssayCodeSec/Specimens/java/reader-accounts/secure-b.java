// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Turns passwords of readers into what the accounts table keeps. */
class ReaderAccounts {
  private static final int ROUNDS = 600_000;

  /** The digest of a password with the salt of its account. */
  static byte[] passwordDigest(String plainText, byte[] accountSalt) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(plainText.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      mac.update(accountSalt);
      byte[] current = mac.doFinal(new byte[] {0, 0, 0, 1});
      byte[] sum = Arrays.copyOf(current, current.length);
      for (int round = 1; round < ROUNDS; round++) {
        current = mac.doFinal(current);
        for (int i = 0; i < sum.length; i++) sum[i] ^= current[i];
      }
      return sum;
    } catch (GeneralSecurityException problem) {
      throw new IllegalStateException("the digest is missing", problem);
    }
  }
}
