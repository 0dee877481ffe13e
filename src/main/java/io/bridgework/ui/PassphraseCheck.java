package io.bridgework.ui;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;

/** Knows whether a passphrase is the one that the migration was opened with, without keeping it. Gone with the program. */
final class PassphraseCheck {
    private static final int ROUNDS = 50_000;
    private final byte[] salt = new byte[16];
    private final byte[] hash;

    PassphraseCheck(char[] passphrase) {
        new SecureRandom().nextBytes(salt);
        hash = hash(passphrase);
    }

    boolean isRight(char[] passphrase) {
        return MessageDigest.isEqual(hash, hash(passphrase));
    }

    private byte[] hash(char[] passphrase) {
        ByteBuffer encoded = StandardCharsets.UTF_8.encode(CharBuffer.wrap(passphrase));
        byte[] bytes = new byte[encoded.remaining()];
        encoded.get(bytes);
        Arrays.fill(encoded.array(), (byte) 0);
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] result = bytes;
            for (int i = 0; i < ROUNDS; i++) {
                digest.update(salt);
                result = digest.digest(result);
            }
            return result;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }
}
