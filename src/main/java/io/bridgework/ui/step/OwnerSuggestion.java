package io.bridgework.ui.step;

import io.bridgework.migration.Views.ProvidersView;
import io.bridgework.migration.Views.UserView;
import io.bridgework.model.ProviderMatch;
import io.bridgework.ui.part.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The first answer for a provider without an owner, and why. A suggestion only; a person decides. */
record OwnerSuggestion(UserView user, String reason) {
    private static final Set<String> TITLES = Set.of("dr", "dds", "dmd", "rdh", "mr", "mrs", "ms");

    /** A user of the same last name, else the fallback user; empty when there is neither. */
    static Optional<OwnerSuggestion> of(ProviderMatch provider, ProvidersView view) {
        List<UserView> active = view.users().stream().filter(UserView::active).toList();
        Set<String> wanted = words(provider.name());
        List<UserView> alike = active.stream().filter(user -> wanted.containsAll(words(user.name()))
                && !words(user.name()).isEmpty()).toList();
        if (alike.size() == 1) {
            return Optional.of(new OwnerSuggestion(alike.get(0), Texts.of("providers.reason.name")));
        }
        List<UserView> sharing = active.stream()
                .filter(user -> words(user.name()).stream().anyMatch(wanted::contains)).toList();
        if (sharing.size() == 1) {
            return Optional.of(new OwnerSuggestion(sharing.get(0), Texts.of("providers.reason.part")));
        }
        return view.fallback().map(user -> new OwnerSuggestion(user, Texts.of("providers.reason.fallback")));
    }

    private static Set<String> words(String name) {
        return Arrays.stream(name.toLowerCase(Locale.ROOT).split("[^\\p{L}]+"))
                .filter(word -> word.length() > 1 && !TITLES.contains(word)).collect(Collectors.toSet());
    }
}
