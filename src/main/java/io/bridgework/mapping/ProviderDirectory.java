package io.bridgework.mapping;

import io.bridgework.model.ProviderMatch;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the provider that a text means: by key, code, e-mail, then by name in any order and without titles. A name that
 * two providers share finds none.
 */
final class ProviderDirectory {
    private static final ProviderMatch SEVERAL =
            new ProviderMatch("", "", "", "", ProviderMatch.Status.AMBIGUOUS, 0, "", "");

    private final Map<String, ProviderMatch> byKey = new HashMap<>();
    private final Map<String, ProviderMatch> byCode = new HashMap<>();
    private final Map<String, ProviderMatch> byEmail = new HashMap<>();
    private final Map<String, ProviderMatch> byName = new HashMap<>();
    private final long fallbackUserId;

    ProviderDirectory(List<ProviderMatch> providers, long fallbackUserId) {
        this.fallbackUserId = fallbackUserId;
        for (ProviderMatch provider : providers) {
            byKey.putIfAbsent(Column.fold(provider.key()), provider);
            put(byCode, Column.fold(provider.code()), provider);
            put(byEmail, Column.fold(provider.email()), provider);
            put(byName, personKey(provider.name()), provider);
        }
    }

    private static void put(Map<String, ProviderMatch> map, String key, ProviderMatch provider) {
        if (!key.isEmpty()) {
            map.merge(key, provider, (a, b) -> a.key().equals(b.key()) ? a : SEVERAL);
        }
    }

    Optional<ProviderMatch> find(String text) {
        String folded = Column.fold(text);
        if (folded.isEmpty()) {
            return Optional.empty();
        }
        return one(byKey.get(folded))
                .or(() -> one(byCode.get(folded)))
                .or(() -> one(byEmail.get(folded)))
                .or(() -> one(byName.get(personKey(text))));
    }

    private static Optional<ProviderMatch> one(ProviderMatch found) {
        return Optional.ofNullable(found).filter(p -> p != SEVERAL);
    }

    /** Who owns what is this provider's: their user, else the fallback user. */
    long owner(Optional<ProviderMatch> provider) {
        return provider.filter(ProviderMatch::isSettled).map(ProviderMatch::userId).orElse(fallbackUserId);
    }

    /** The name for people: of the provider found, else the text itself. */
    String displayName(String text) {
        return find(text).map(p -> name(p)).orElse(text.strip());
    }

    private static String name(ProviderMatch provider) {
        if (!provider.name().isBlank()) {
            return provider.name();
        }
        return provider.code().isBlank() ? provider.key() : provider.code();
    }

    /** First and last names in a fixed order, without titles, degrees and single letters; empty when no name is left. */
    static String personKey(String text) {
        var words = new ArrayList<String>();
        for (String word : Column.fold(text).replaceAll("[^\\p{L}\\p{N}' -]", " ").split("[\\s]+")) {
            if (word.length() > 1 && !word.matches("dr|dds|dmd|rdh|md|ms|msd|phd|mr|mrs|hyg|cda|da|jr|sr|ii|iii|prof")) {
                words.add(word);
            }
        }
        words.sort(null);
        return String.join(" ", words);
    }
}
