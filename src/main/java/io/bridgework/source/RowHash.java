package io.bridgework.source;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;

/** SHA-256 over a row's values, each with its length before it, so that no two different rows read the same. */
final class RowHash {
    private final MessageDigest digest = HashedStream.sha256Digest();
    private final byte[] length = new byte[4];

    String of(List<String> values) {
        for (String value : values) {
            byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 4; i++) {
                length[i] = (byte) (bytes.length >>> 24 - 8 * i);
            }
            digest.update(length);
            digest.update(bytes);
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
