package io.bridgework.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.bridgework.model.Mapping;
import io.bridgework.model.Mapping.ColumnMapping;
import io.bridgework.model.Mapping.Decision;
import io.bridgework.model.Mapping.FileMapping;
import io.bridgework.model.RecordKind;
import io.bridgework.model.Target;
import io.bridgework.model.Transform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class MappingFilePropertyTest {
    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");

    @Property(tries = 150)
    void everyMappingIsReadBackEqualFromEveryForm(
            @ForAll("mappings") Mapping mapping, @ForAll("endings") String ending) throws IOException {
        Path file = Files.createTempFile("mapping", ending);

        try {
            MappingFile.write(mapping, file);
            Mapping bare = withoutDecisions(mapping);
            Mapping read = MappingFile.read(file, bare, "reviewer", NOW);
            Mapping again = MappingFile.read(file, mapping, "reviewer", NOW);

            assertEquals(mapping, again);
            assertEquals(mapping.fingerprint(), read.fingerprint());
            assertEquals(mapping.rows().stream().map(ColumnMapping::decision).toList(),
                    read.rows().stream().map(ColumnMapping::decision).toList());
        } finally {
            Files.delete(file);
        }
    }

    private static Mapping withoutDecisions(Mapping mapping) {
        return new Mapping(mapping.files(), mapping.rows().stream()
                .map(r -> new ColumnMapping(r.file(), r.column(), Target.of("person.custom:was_other"), r.confidence(), r.reason(),
                        r.alternatives(), Transform.NONE, Map.of(), Decision.PROPOSED, "", Optional.empty()))
                .toList());
    }

    @Provide
    Arbitrary<String> endings() {
        return Arbitraries.of(".json", ".csv", ".xlsx");
    }

    @Provide
    Arbitrary<Mapping> mappings() {
        Arbitrary<String> names = Arbitraries.strings().ofMinLength(1).ofMaxLength(12)
                .withChars(" =+-@',;\"\t\n|#%.éπ漢abcXYZ019").filter(s -> !s.isBlank());
        Arbitrary<Map<String, String>> values = Arbitraries.maps(names, names).ofMaxSize(3);
        Arbitrary<Target> targets = Arbitraries.of("ignore", "key:patient_id", "person.first_name", "deal.custom:some_thing", "note.content")
                .map(Target::of);
        Arbitrary<Transform> transforms = Arbitraries.of("", "date=mdy", "label=home;part=street", "as=prefix").map(Transform::parse);
        Arbitrary<List<ColumnMapping>> rows = Combinators
                .combine(names, targets, transforms, values, Arbitraries.of(Decision.class))
                .as(MappingFilePropertyTest::row).list().ofMinSize(1).ofMaxSize(6).uniqueElements(ColumnMapping::column);
        return Combinators.combine(rows, names, Arbitraries.of(RecordKind.class).optional()).as(MappingFilePropertyTest::mapping);
    }

    private static ColumnMapping row(String column, Target target, Transform transform, Map<String, String> values, Decision decision) {
        return new ColumnMapping("", column, target, 0.5, "", List.of(), transform, values, decision, decision.isMade() ? "someone" : "",
                decision.isMade() ? Optional.of(NOW.minusSeconds(60)) : Optional.empty());
    }

    private static Mapping mapping(List<ColumnMapping> rows, String file, Optional<RecordKind> kind) {
        var named = new ArrayList<ColumnMapping>();
        for (ColumnMapping r : rows) {
            named.add(new ColumnMapping(file, r.column(), r.target(), r.confidence(), r.reason(), r.alternatives(), r.transform(), r.values(),
                    r.decision(), r.decidedBy(), r.decidedAt()));
        }
        return new Mapping(List.of(new FileMapping(file, kind, rows.get(0).column(), 1, "")), named);
    }
}
