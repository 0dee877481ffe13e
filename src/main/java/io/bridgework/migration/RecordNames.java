package io.bridgework.migration;

import io.bridgework.model.Draft;
import io.bridgework.model.DraftId;
import io.bridgework.model.EntityType;
import io.bridgework.model.FieldValue;
import io.bridgework.model.RecordKey;
import io.bridgework.model.RecordKind;
import io.bridgework.workspace.Drafts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What people call a record: the name that its draft gives it. */
final class RecordNames {
    private static final List<String> NAMES = List.of("name", "title", "subject", "file_name");

    private RecordNames() {}

    /** @param record source record such as {@code patient:10001} */
    static Optional<String> of(Drafts drafts, String entity, String record) {
        int colon = record.indexOf(':');
        Optional<RecordKind> kind = colon < 0 ? Optional.empty() : RecordKind.of(record.substring(0, colon));
        Optional<EntityType> type = List.of(EntityType.values()).stream()
                .filter(each -> each.id().equals(entity.toLowerCase(Locale.ROOT))).findFirst();
        if (kind.isEmpty() || type.isEmpty()) {
            return Optional.empty();
        }
        var id = DraftId.of(type.get(), new RecordKey(kind.get(), record.substring(colon + 1)));
        return drafts.find(id).map(Drafts.Stored::draft).flatMap(RecordNames::of);
    }

    static Optional<String> of(Draft draft) {
        return NAMES.stream().map(draft.fields()::get).filter(java.util.Objects::nonNull)
                .map(field -> field.value() instanceof FieldValue.Text text ? text.value() : "")
                .filter(text -> !text.isBlank()).findFirst();
    }
}
