package io.bridgework.migration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bridgework.mapping.Transformer;
import io.bridgework.migration.Views.ProvidersView;
import io.bridgework.migration.Views.UserView;
import io.bridgework.model.ProviderMatch;
import io.bridgework.model.Trouble;
import io.bridgework.model.TroubleException;
import io.bridgework.pipedrive.Resource;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * Matches providers with Pipedrive's users: by e-mail against active users, else by what a person decided. A name that
 * fits one active user is only a suggestion: it stands as the user's e-mail on an unsettled match.
 */
final class ProviderDesk {
    private static final String DOCUMENT = "providers";

    private final Session session;
    private ProvidersView cached;
    private String cachedFor = "";

    ProviderDesk(Session session) {
        this.session = session;
    }

    synchronized ProvidersView view() {
        String now = fingerprint();
        if (cached == null || !now.equals(cachedFor)) {
            cached = match();
            cachedFor = now;
        }
        return cached;
    }

    /** Changes with anything that a match depends on. */
    String fingerprint() {
        return session.workspace().staging().snapshot() + "/"
                + session.mapping().map(mapping -> mapping.fingerprint()).orElse("") + "/" + decisions() + "/"
                + session.document("users").map(Object::toString).orElse("").hashCode();
    }

    long fallbackId() {
        return view().fallback().map(UserView::id).orElseGet(() -> session.document("me")
                .map(node -> node.path("id").asLong()).orElseGet(() -> session.account().myId()));
    }

    private ObjectNode decisions() {
        return session.document(DOCUMENT).map(node -> (ObjectNode) node.deepCopy()).orElseGet(Json::object);
    }

    private void put(ObjectNode decisions, String summary, String by) {
        session.put(DOCUMENT, decisions, summary, by);
    }

    /** The account's users as last read: kept in the workspace, so that they can be looked at without a network. */
    List<UserView> users() {
        return session.document("users").map(stored -> StreamSupport.stream(stored.spliterator(), false)
                .map(node -> Json.value(node, UserView.class)).toList()).orElse(List.of());
    }

    List<UserView> refreshUsers() {
        session.account().forgetUsers();
        List<UserView> users = session.account().users();
        session.put("users", users, users.size() + " users read", "bridgework");
        return users;
    }

    private ProvidersView match() {
        List<UserView> users = users();
        ObjectNode decisions = decisions();
        Optional<UserView> fallback = active(users, decisions.path("fallback").asText(""));
        boolean useFallback = decisions.path("useFallback").asBoolean(false);
        List<ProviderMatch> providers = Transformer.providersOf(
                session.workspace().staging().tables(), session.rows(), session.needMapping());
        List<ProviderMatch> matched = providers.stream()
                .map(provider -> match(provider, users, decisions, useFallback ? fallback : Optional.empty())).toList();
        return new ProvidersView(matched, users, fallback);
    }

    private static ProviderMatch match(
            ProviderMatch provider, List<UserView> users, ObjectNode decisions, Optional<UserView> fallback) {
        JsonNode decided = decisions.path("assigned").path(provider.key());
        if (!decided.isMissingNode()) {
            Optional<UserView> user = active(users, decided.path("email").asText());
            if (user.isPresent()) {
                return settled(provider, user.get(), decided.path("how").asText("assigned"), ProviderMatch.Status.MATCHED);
            }
        }
        List<UserView> byEmail = provider.email().isEmpty()
                ? List.of()
                : users.stream().filter(user -> user.email().equalsIgnoreCase(provider.email().strip())).toList();
        List<UserView> activeOnes = byEmail.stream().filter(UserView::active).toList();
        if (activeOnes.size() == 1) {
            return settled(provider, activeOnes.get(0), "email", ProviderMatch.Status.MATCHED);
        }
        ProviderMatch.Status status = activeOnes.size() > 1
                ? ProviderMatch.Status.AMBIGUOUS
                : byEmail.isEmpty() ? ProviderMatch.Status.UNMATCHED : ProviderMatch.Status.INACTIVE;
        return fallback.map(user -> settled(provider, user, "fallback", status))
                .orElseGet(() -> open(provider, status, suggestion(provider, users)));
    }

    private static ProviderMatch settled(ProviderMatch provider, UserView user, String how, ProviderMatch.Status status) {
        return new ProviderMatch(
                provider.key(), provider.code(), provider.name(), provider.email(), status, user.id(), user.email(), how);
    }

    private static ProviderMatch open(ProviderMatch provider, ProviderMatch.Status status, String suggestedEmail) {
        return new ProviderMatch(
                provider.key(), provider.code(), provider.name(), provider.email(), status, 0, suggestedEmail, "");
    }

    private static String suggestion(ProviderMatch provider, List<UserView> users) {
        List<UserView> sameName = users.stream().filter(UserView::active)
                .filter(user -> fold(user.name()).equals(fold(provider.name()))).toList();
        return sameName.size() == 1 && !provider.name().isBlank() ? sameName.get(0).email() : "";
    }

    private static String fold(String name) {
        String plain = name.toLowerCase(Locale.ROOT).replaceAll("\\b(dr|dds|dmd|rdh|md|cda)\\b\\.?", "").replaceAll("[^\\p{L}']+", " ").strip();
        return Arrays.stream(plain.split(" ")).filter(word -> word.length() > 1).sorted().collect(Collectors.joining(" "));
    }

    private static Optional<UserView> active(List<UserView> users, String email) {
        return users.stream().filter(UserView::active).filter(user -> user.email().equalsIgnoreCase(email.strip())).findFirst();
    }

    private UserView needUser(String email) {
        return active(users(), email).or(() -> active(refreshUsers(), email)).orElseThrow(() -> new TroubleException(
                Trouble.wrongUsage(
                        "USER", "No active user of this Pipedrive account has the address " + email + ".",
                        "Nothing was changed.", "Choose one of the account's active users, or invite this person first.")));
    }

    ProvidersView setFallback(String email, String by) {
        UserView user = needUser(email);
        put(decisions().put("fallback", user.email()), "fallback user chosen", by);
        return view();
    }

    ProvidersView useFallback(String by) {
        ObjectNode decisions = decisions();
        if (!decisions.hasNonNull("fallback")) {
            decisions.put("fallback", session.document("me")
                    .orElseGet(() -> session.account().me()).path("email").asText());
        }
        put(decisions.put("useFallback", true), "unmatched providers given to the fallback user", by);
        return view();
    }

    ProvidersView assign(String key, String email, String how, String by) {
        if (view().providers().stream().noneMatch(provider -> provider.key().equals(key))) {
            throw new TroubleException(Trouble.wrongUsage(
                    "PROVIDER", "The export names no provider “" + key + "”.", "Nothing was changed.",
                    "Take the key from the list of providers."));
        }
        ObjectNode decisions = decisions();
        ObjectNode assigned = decisions.path("assigned") instanceof ObjectNode known ? known : decisions.putObject("assigned");
        assigned.putObject(key).put("email", needUser(email).email()).put("how", how);
        put(decisions, "provider " + key + " " + how, by);
        return view();
    }

    /** Adds the user at Pipedrive, which writes to that person, then assigns. */
    ProvidersView invite(String key, String by) {
        ProviderMatch provider = view().providers().stream().filter(p -> p.key().equals(key)).findFirst().orElseThrow(
                () -> new TroubleException(Trouble.wrongUsage(
                        "PROVIDER", "The export names no provider “" + key + "”.", "Nothing was changed.",
                        "Take the key from the list of providers.")));
        if (provider.email().isBlank()) {
            throw new TroubleException(Trouble.wrongUsage(
                    "PROVIDER", "The export has no e-mail address for this provider.", "Nobody was invited.",
                    "Assign one of the users instead, or add the address to the export."));
        }
        ObjectNode body = Json.object().put("email", provider.email()).put("active_flag", true);
        body.putArray("access").addObject().put("app", "sales");
        Account.done(session.account().client().create(Resource.USERS, body));
        refreshUsers();
        return assign(key, provider.email(), "invited", by);
    }
}
