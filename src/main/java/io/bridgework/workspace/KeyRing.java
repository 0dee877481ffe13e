package io.bridgework.workspace;

import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.text.Normalizer;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The keys of one workspace. All are derived from one random data key, which is kept wrapped by a key made of the
 * passphrase, so that the passphrase could change without rewriting anything.
 */
final class KeyRing {
    /** OWASP's password storage cheat sheet asks for at least 600,000 rounds of PBKDF2 with HMAC-SHA256. */
    static final int ITERATIONS = 600_000;

    private static final byte[] WRAPPING = "bridgework data key".getBytes(StandardCharsets.UTF_8);
    private final byte[] dataKey;

    private KeyRing(byte[] dataKey) {
        this.dataKey = dataKey;
    }

    static KeyRing random() {
        return new KeyRing(Seal.random(32));
    }

    /** Opens what {@link #wrap} closed; throws when the passphrase is another one. */
    static KeyRing unwrap(byte[] wrapped, char[] passphrase, byte[] salt, int iterations)
            throws GeneralSecurityException {
        return new KeyRing(new Seal(stretch(passphrase, salt, iterations)).open(wrapped, WRAPPING));
    }

    byte[] wrap(char[] passphrase, byte[] salt, int iterations) {
        return new Seal(stretch(passphrase, salt, iterations)).close(dataKey, WRAPPING);
    }

    /** 32 bytes for this purpose; another purpose gives unrelated ones (the expanding half of HKDF, RFC 5869). */
    byte[] derive(String purpose) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(dataKey, "HmacSHA256"));
            mac.update(purpose.getBytes(StandardCharsets.UTF_8));
            return mac.doFinal(new byte[] {1});
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HMAC-SHA256", e);
        }
    }

    Seal seal(String purpose) {
        return new Seal(derive(purpose));
    }

    private static byte[] stretch(char[] passphrase, byte[] salt, int iterations) {
        // The same accented letter is one code point on one system and two on another.
        char[] normal = Normalizer.normalize(CharBuffer.wrap(passphrase), Normalizer.Form.NFC).toCharArray();
        PBEKeySpec spec = new PBEKeySpec(normal, salt, iterations, 256);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec).getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has PBKDF2", e);
        } finally {
            spec.clearPassword();
            Arrays.fill(normal, ' ');
        }
    }
}
