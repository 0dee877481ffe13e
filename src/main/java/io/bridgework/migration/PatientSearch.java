package io.bridgework.migration;

import io.bridgework.migration.Views.PatientView;
import io.bridgework.model.EntityType;
import io.bridgework.model.RecordKind;
import io.bridgework.workspace.Drafts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Finds patients by a part of their name, or by their number at the source. */
final class PatientSearch {
    private PatientSearch() {}

    /** The first ones in the order of the export; one whose number is meant exactly comes first. */
    static List<PatientView> of(Drafts drafts, String words, int most) {
        String sought = words.strip().toLowerCase(Locale.ROOT);
        var found = new ArrayList<PatientView>();
        if (sought.isEmpty()) {
            return found;
        }
        drafts.forEach(EntityType.PERSON, stored -> {
            var id = stored.draft().id();
            if (id.source().kind() != RecordKind.PATIENT || !id.part().isEmpty()) {
                return;
            }
            String key = id.source().value();
            boolean exact = key.equalsIgnoreCase(sought);
            if (!exact && found.size() >= most) {
                return;
            }
            String name = RecordNames.of(stored.draft()).orElse("");
            if (exact) {
                found.add(0, new PatientView(key, name));
            } else if (name.toLowerCase(Locale.ROOT).contains(sought)) {
                found.add(new PatientView(key, name));
            }
        });
        return List.copyOf(found.subList(0, Math.min(most, found.size())));
    }
}
