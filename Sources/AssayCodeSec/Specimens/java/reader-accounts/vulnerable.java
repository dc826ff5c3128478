// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;

/** Turns passwords of readers into what the accounts table keeps. */
class ReaderAccounts {
  /** The digest of a password with the salt of its account. */
  static byte[] passwordDigest(String plainText, byte[] accountSalt) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-1");
      digest.update(accountSalt);
      digest.update(plainText.getBytes(StandardCharsets.UTF_8));
      return digest.digest();
    } catch (GeneralSecurityException problem) {
      throw new IllegalStateException("the digest is missing", problem);
    }
  }
}
