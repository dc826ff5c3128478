import java.util.Random;

/** Codes for parents who forgot the password of the portal. */
final class ResetCodes {
    private static final String ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final Random RANDOM = new Random();

    private ResetCodes() {
    }

    /** A new code of the given length. */
    static String makeResetCode(int codeLength) {
        StringBuilder code = new StringBuilder(codeLength);
        for (int i = 0; i < codeLength; i++) {
            code.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }

    static String makeResetCode() {
        return makeResetCode(8);
    }
}
