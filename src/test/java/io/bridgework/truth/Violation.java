package io.bridgework.truth;

/**
 * Something that is not as the truth says.
 *
 * @param key of the truth's record, or of what stands in the account
 * @param what one of missing, twice, unexplained, content, equals, link, owner, time, absent
 */
public record Violation(String key, String what, String detail) {
    @Override
    public String toString() {
        return what + " " + key + ": " + detail;
    }
}
