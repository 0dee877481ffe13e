package io.bridgework.model;

/**
 * A provider of the source and the Pipedrive user who owns what is theirs.
 *
 * @param key source key of the provider, or the text that stands in a provider column and is in no provider file
 * @param code second identifier (initials, {@code DOC1}); empty when there is none
 * @param name display name; empty when unknown
 * @param email as at the source; empty when there is none
 * @param userId the user's id; 0 while there is none
 * @param userEmail of the user; empty while there is none
 * @param decision how it was settled: {@code email}, {@code name}, {@code fallback}, {@code assigned}, {@code invited}, or empty while a person must decide
 */
public record ProviderMatch(
        String key, String code, String name, String email, Status status, long userId, String userEmail,
        String decision) {
    public enum Status {
        MATCHED, UNMATCHED, INACTIVE, AMBIGUOUS;

        public String id() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public boolean isSettled() {
        return userId != 0;
    }
}
