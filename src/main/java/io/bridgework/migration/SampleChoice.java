package io.bridgework.migration;

import io.bridgework.model.Draft;
import io.bridgework.model.DraftId;
import io.bridgework.model.EntityType;
import io.bridgework.model.FieldValue;
import io.bridgework.workspace.Drafts;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Chooses the sample: records in which each field, each option, each owner and each source file occurs at least once, the
 * longest and the oldest values, closed under what they link to; then filled up with what belongs to the patients chosen.
 */
final class SampleChoice {
    private final Drafts drafts;
    private final Set<DraftId> chosen = new LinkedHashSet<>();
    private final Set<String> seen = new HashSet<>();

    SampleChoice(Drafts drafts) {
        this.drafts = drafts;
    }

    /** @param size how many records at most, but for those that the chosen ones cannot do without */
    Set<DraftId> choose(int size) {
        for (EntityType entity : Entities.LOAD_ORDER) {
            drafts.forEach(entity, stored -> {
                if (isNew(stored.draft()) && chosen.size() < size) {
                    add(stored.draft().id());
                }
            });
            extremes(entity).values().forEach(this::add);
        }
        for (EntityType entity : Entities.LOAD_ORDER) {
            drafts.forEach(entity, stored -> {
                boolean belongs = stored.draft().links().values().stream().anyMatch(chosen::contains);
                if (belongs && chosen.size() < size) {
                    add(stored.draft().id());
                }
            });
        }
        return chosen;
    }

    private void add(DraftId id) {
        if (chosen.add(id)) {
            drafts.find(id).ifPresent(stored -> stored.draft().links().values().stream()
                    .filter(link -> drafts.find(link).isPresent()).forEach(this::add));
        }
    }

    private boolean isNew(Draft draft) {
        String entity = draft.id().entity().id();
        boolean isNew = seen.add(entity + "/owner/" + draft.ownerUserId());
        for (Map.Entry<String, Draft.DraftField> field : draft.fields().entrySet()) {
            isNew |= seen.add(entity + "/" + field.getKey());
            if (field.getValue().value() instanceof FieldValue.Choice choice) {
                isNew |= seen.add(entity + "/" + field.getKey() + "/" + choice.label());
            }
            boolean tidied = !field.getValue().source().isEmpty()
                    && !field.getValue().source().equals(Values.text(field.getValue().value()));
            isNew |= tidied && seen.add(entity + "/" + field.getKey() + "/tidied");
        }
        for (Map.Entry<String, DraftId> link : draft.links().entrySet()) {
            boolean small = link.getValue().entity() == EntityType.STAGE;
            isNew |= seen.add(entity + "/" + link.getKey() + (small ? "/" + link.getValue() : ""));
        }
        return isNew;
    }

    /** Per entity: the record with the longest text and the one with the oldest date. */
    private Map<String, DraftId> extremes(EntityType entity) {
        var best = new HashMap<String, DraftId>();
        var longest = new int[1];
        var oldest = new String[] {"9999"};
        drafts.forEach(entity, stored -> {
            for (Draft.DraftField field : stored.draft().fields().values()) {
                String text = Values.text(field.value());
                if (text.length() > longest[0]) {
                    longest[0] = text.length();
                    best.put("longest", stored.draft().id());
                }
                boolean isDate = field.value() instanceof FieldValue.Date || field.value() instanceof FieldValue.Moment;
                if (isDate && text.compareTo(oldest[0]) < 0) {
                    oldest[0] = text;
                    best.put("oldest", stored.draft().id());
                }
            }
        });
        return best;
    }
}
