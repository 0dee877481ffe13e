package io.bridgework.migration;

import io.bridgework.mapping.MappingFile;
import io.bridgework.mapping.Proposer;
import io.bridgework.mapping.TargetCatalogue;
import io.bridgework.migration.Views.ColumnSample;
import io.bridgework.migration.Views.MappingView;
import io.bridgework.model.EntityType;
import io.bridgework.model.Mapping;
import io.bridgework.model.Mapping.ColumnMapping;
import io.bridgework.model.Mapping.Decision;
import io.bridgework.model.Mapping.FileMapping;
import io.bridgework.model.RecordKind;
import io.bridgework.model.SourceTable;
import io.bridgework.model.Target;
import io.bridgework.model.Transform;
import io.bridgework.model.Trouble;
import io.bridgework.model.TroubleException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** What people do with the mapping: look, confirm, change, leave out, take elsewhere and back. */
final class MappingDesk {
    private static final int SAMPLES = 5;

    private final Session session;

    MappingDesk(Session session) {
        this.session = session;
    }

    MappingView view() {
        Mapping mapping = session.needMapping();
        Set<String> custom = mapping.rows().stream().map(ColumnMapping::effectiveTarget).filter(Target::isCustom)
                .filter(target -> !target.entity().equals("activity") && !target.entity().equals("user"))
                .map(Target::text).collect(Collectors.toCollection(LinkedHashSet::new));
        int inUse = session.document("account").map(node -> node.path("customFieldsInUse").asInt()).orElse(0);
        return new MappingView(mapping, custom.size(), inUse, session.needProfile().customFieldCap());
    }

    ColumnSample sample(String file, String column) {
        SourceTable table = session.workspace().staging().tables().stream().filter(t -> t.file().equals(file)).findFirst()
                .orElseThrow(() -> unknown(file, column));
        int position = table.columnNames().indexOf(column);
        if (position < 0) {
            throw unknown(file, column);
        }
        var values = new LinkedHashSet<String>();
        var counts = new long[2];
        session.workspace().staging().forEachRow(file, row -> {
            String value = row.values().get(position).strip();
            counts[0]++;
            if (!value.isEmpty()) {
                counts[1]++;
                if (values.size() < SAMPLES) {
                    values.add(value);
                }
            }
        });
        return new ColumnSample(List.copyOf(values), counts[0] == 0 ? 0 : (double) counts[1] / counts[0]);
    }

    MappingView approve(List<String> names, String by) {
        boolean all = names.contains("all");
        Set<String> chosen = Set.copyOf(names);
        Mapping mapping = session.needMapping();
        if (!all) {
            Set<String> known = mapping.rows().stream().map(MappingDesk::name).collect(Collectors.toSet());
            chosen.stream().filter(name -> !known.contains(name)).findFirst().ifPresent(name -> {
                throw unknown(name, "");
            });
        }
        return edit("approved", by, row -> row.decision() == Decision.PROPOSED && (all || chosen.contains(name(row)))
                ? row.decided(Decision.APPROVED, by, now())
                : row);
    }

    MappingView change(String file, String column, Target target, Transform transform, String by) {
        if (!TargetCatalogue.isLegal(target)) {
            throw new TroubleException(Trouble.wrongUsage(
                    "TARGET", "“" + target + "” is no place that Bridgework knows.", "Nothing was changed.",
                    "Use words like person.email, deal.custom:name_of_field, key:patient_id or ignore."));
        }
        if (session.needMapping().rows().stream().noneMatch(row -> row.file().equals(file) && row.column().equals(column))) {
            throw unknown(file, column);
        }
        return edit("changed", by, row -> {
            if (!row.file().equals(file) || !row.column().equals(column)) {
                return row;
            }
            return target.isIgnored()
                    ? row.decided(Decision.REJECTED, by, now())
                    : row.changedTo(target, transform, by, now());
        });
    }

    MappingView restore(Mapping earlier, String by) {
        return put(earlier, "mapping put back", by);
    }

    MappingView setKind(String file, Optional<RecordKind> kind, String by) {
        Mapping mapping = session.needMapping();
        List<SourceTable> tables = session.workspace().staging().tables();
        Mapping proposed = new Proposer().propose(tables, session.rows());
        FileMapping found = proposed.file(file).orElseThrow(() -> unknown(file, ""));
        var said = new FileMapping(file, kind, kind.isPresent() ? found.key() : "", 1, "a person said so");
        List<FileMapping> files = mapping.files().stream().map(f -> f.file().equals(file) ? said : f).toList();
        List<ColumnMapping> rows = mapping.rows().stream().map(row -> {
            if (!row.file().equals(file)) {
                return row;
            }
            return kind.isEmpty()
                    ? row.decided(Decision.REJECTED, by, now())
                    : proposed.columnsOf(file).stream().filter(p -> p.column().equals(row.column())).findFirst().orElse(row);
        }).toList();
        return put(new Mapping(files, rows), "kind of " + file + " said", by);
    }

    void export(Path file) throws IOException {
        MappingFile.write(session.needMapping(), file);
    }

    MappingView imported(Path file, String by) throws IOException {
        return put(MappingFile.read(file, session.needMapping(), by, now()), "mapping imported", by);
    }

    private MappingView edit(String what, String by, UnaryOperator<ColumnMapping> change) {
        Mapping mapping = session.needMapping();
        var changed = new Mapping(mapping.files(), mapping.rows().stream().map(change).toList());
        return put(changed, "mapping " + what, by);
    }

    private MappingView put(Mapping mapping, String what, String by) {
        long decided = mapping.rows().stream().filter(row -> row.decision().isMade()).count();
        session.put(
                Session.MAPPING, mapping,
                what + ", " + decided + " of " + mapping.rows().size() + " rows decided, fingerprint " + mapping.fingerprint(), by);
        return view();
    }

    private Instant now() {
        return session.environment().clock().instant();
    }

    static String name(ColumnMapping row) {
        return row.file() + "|" + row.column();
    }

    private static TroubleException unknown(String file, String column) {
        return new TroubleException(Trouble.wrongUsage(
                "ROW", "The export has no “" + file + (column.isEmpty() ? "" : "|" + column) + "”.", "Nothing was changed.",
                "Name rows as file|column, as the mapping lists them."));
    }
}
