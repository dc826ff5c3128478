// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
import java.security.GeneralSecurityException;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** Turns passwords of readers into what the accounts table keeps. */
class ReaderAccounts {
  private static final int ROUNDS = 210_000;
  private static final int BITS = 256;

  /** The digest of a password with the salt of its account. */
  static byte[] passwordDigest(String plainText, byte[] accountSalt) {
    PBEKeySpec spec = new PBEKeySpec(plainText.toCharArray(), accountSalt, ROUNDS, BITS);
    try {
      return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512").generateSecret(spec).getEncoded();
    } catch (GeneralSecurityException problem) {
      throw new IllegalStateException("the digest is missing", problem);
    } finally {
      spec.clearPassword();
    }
  }
}
