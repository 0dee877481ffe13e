package io.bridgework.mapping;

import io.bridgework.model.Draft;
import io.bridgework.model.Draft.DraftField;
import io.bridgework.model.DraftId;
import io.bridgework.model.EntityType;
import io.bridgework.model.FieldValue;
import io.bridgework.model.RecordKey;
import io.bridgework.model.RowRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Notes that other records need besides themselves (what does not fit into them); handed out when notes have their turn. */
final class LateNotes {
    private final List<Draft> drafts = new ArrayList<>();

    /** Adds a note a page; the first gets the part itself, further ones the part with their number. */
    List<DraftId> add(
            RecordKey source, String part, List<String> pages, Map<String, DraftField> more, Map<String, DraftId> links,
            long owner, List<RowRef> rows) {
        var ids = new ArrayList<DraftId>();
        for (int i = 0; i < pages.size(); i++) {
            String suffix = i == 0 ? "" : (part.isEmpty() ? "" : "-") + (i + 1);
            var id = new DraftId(EntityType.NOTE, source, part + suffix);
            var fields = new HashMap<>(more);
            fields.put("content", new DraftField(new FieldValue.Text(pages.get(i)), "", ""));
            drafts.add(new Draft(id, fields, links, owner, rows));
            ids.add(id);
        }
        return ids;
    }

    List<Draft> drafts() {
        return drafts;
    }
}
