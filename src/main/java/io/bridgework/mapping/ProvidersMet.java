package io.bridgework.mapping;

import io.bridgework.mapping.Cells.Cell;
import io.bridgework.model.ProviderMatch;
import io.bridgework.model.RecordKind;
import io.bridgework.model.value.ContactText;
import io.bridgework.model.value.Nothing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Collects the providers of an export: those of the provider file, and texts elsewhere that name none of them. */
final class ProvidersMet {
    private static final List<RecordKind> KINDS = List.of(
            RecordKind.PATIENT, RecordKind.TREATMENT_PLAN, RecordKind.APPOINTMENT, RecordKind.RECALL, RecordKind.NOTE);

    private final Sources sources;
    private final Map<String, ProviderMatch> listed = new LinkedHashMap<>();

    ProvidersMet(Sources sources) {
        this.sources = sources;
    }

    List<ProviderMatch> collect() {
        sources.rows(RecordKind.PROVIDER, row -> {
            ProviderMatch provider = provider(row);
            listed.putIfAbsent(provider.key(), provider);
        });
        var directory = new ProviderDirectory(List.copyOf(listed.values()), 0);
        var emails = new HashMap<String, Set<String>>();
        var others = new LinkedHashMap<String, ProviderMatch>();
        for (RecordKind kind : KINDS) {
            sources.rows(kind, row -> {
                read(row.cells("key:provider_id"), directory, emails, others);
                read(row.cells("key:hygienist_id"), directory, new HashMap<>(), others);
            });
        }
        var all = new ArrayList<ProviderMatch>();
        listed.values().forEach(p -> all.add(withEmail(p, emails.getOrDefault(p.key(), Set.of()))));
        all.addAll(others.values());
        return all;
    }

    private static ProviderMatch provider(Cells row) {
        String name = row.cells("user.name").stream()
                .filter(c -> !List.of("suffix", "title", "credentials").contains(c.column().part()))
                .sorted(Comparator.comparingInt(ProvidersMet::rank))
                .map(Cell::text)
                .collect(Collectors.joining(" "));
        String code = row.text("key:provider_code");
        String key = RowKeys.of(row);
        return new ProviderMatch(
                key, code.equals(key) ? "" : code, name, email(row), ProviderMatch.Status.UNMATCHED, 0, "", "");
    }

    private static int rank(Cell cell) {
        return switch (cell.column().part()) {
            case "first" -> 0;
            case "middle" -> 1;
            case "last" -> 2;
            default -> 3;
        };
    }

    private static String email(Cells row) {
        return ContactText.emails(row.text("user.email")).value()
                .filter(e -> !e.isEmpty())
                .map(e -> e.get(0))
                .orElse("");
    }

    /** Reads the provider columns of one row; an e-mail beside a listed provider's number is theirs. */
    private static void read(
            List<Cell> cells, ProviderDirectory directory, Map<String, Set<String>> emails, Map<String, ProviderMatch> others) {
        List<String> texts = cells.stream()
                .map(Cell::text)
                .filter(t -> !Patients.isNobody(t) && !Nothing.isNothing(t))
                .toList();
        if (texts.isEmpty()) {
            return;
        }
        Optional<ProviderMatch> known = texts.stream().map(directory::find).flatMap(Optional::stream).findFirst();
        String email = texts.stream().filter(t -> t.contains("@")).findFirst().orElse("");
        if (known.isPresent()) {
            if (!email.isEmpty()) {
                emails.computeIfAbsent(known.get().key(), k -> new LinkedHashSet<>()).add(email);
            }
            return;
        }
        String key = texts.get(0);
        String name = key.contains("@") || key.chars().noneMatch(Character::isLetter) ? "" : key;
        others.putIfAbsent(Column.fold(key), new ProviderMatch(
                key, "", name, email, ProviderMatch.Status.UNMATCHED, 0, "", ""));
    }

    private static ProviderMatch withEmail(ProviderMatch provider, Set<String> emails) {
        return provider.email().isEmpty() && emails.size() == 1
                ? new ProviderMatch(provider.key(), provider.code(), provider.name(), emails.iterator().next(),
                        provider.status(), 0, "", "")
                : provider;
    }
}
