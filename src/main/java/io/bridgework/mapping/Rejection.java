package io.bridgework.mapping;

/**
 * Why a row cannot become a record.
 *
 * @param code finding code with its words
 * @param reason for people, without patient values
 */
record Rejection(String code, String reason) {
    static final String ORPHAN = "M62-orphan-reference";
    static final String KEY_TWICE = "X02-key-used-twice";

    static Rejection orphan(String reason) {
        return new Rejection(ORPHAN, reason);
    }
}
