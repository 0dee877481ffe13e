package io.bridgework.source;

/** Tells well-formed UTF-8 by its bytes (RFC 3629). */
final class Utf8Check {
    private Utf8Check() {}

    /** Length of the well-formed sequence at this place; 0 if there is none, -1 if it is cut by the limit. */
    static int sequence(byte[] bytes, int at, int limit) {
        int first = bytes[at] & 0xFF;
        if (first < 0x80) {
            return 1;
        }
        int length = first >= 0xC2 && first <= 0xDF ? 2 : first >= 0xE0 && first <= 0xEF ? 3 : first >= 0xF0 && first <= 0xF4 ? 4 : 0;
        for (int i = 1; i < length; i++) {
            if (at + i >= limit) {
                return -1;
            }
            int next = bytes[at + i] & 0xFF;
            int low = i > 1 ? 0x80 : first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
            int high = i > 1 ? 0xBF : first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
            if (next < low || next > high) {
                return 0;
            }
        }
        return length;
    }

    static boolean isUtf8(byte[] bytes, boolean whole) {
        for (int i = 0; i < bytes.length; ) {
            int length = sequence(bytes, i, bytes.length);
            if (length == 0 || length < 0 && whole) {
                return false;
            }
            i = length < 0 ? bytes.length : i + length;
        }
        return true;
    }
}
