package io.bridgework.migration;

import io.bridgework.model.CustomField;
import io.bridgework.model.Draft;
import io.bridgework.model.Draft.DraftField;
import io.bridgework.model.DraftId;
import io.bridgework.model.EntityType;
import io.bridgework.model.FieldValue;
import io.bridgework.model.RecordKey;
import io.bridgework.model.RecordKind;
import io.bridgework.model.RowOutcome;
import io.bridgework.model.RowRef;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.BiFunction;

/**
 * A made-up practice of a few records of every kind, the same for the same seed: as drafts, and as the lines by which
 * {@link LandedAccount} describes an account, computed here without anything of the engine. Twins are on purpose.
 */
final class SmallPractice {
    /** Why rows of the practice's own are rejected, which no load can change. */
    static final String REJECT_CODE = "M00-made-up";
    static final List<String> STATUSES = List.of("Active", "Inactive", "Deceased");
    private static final long OWNER = 1;

    private final long seed;
    private Random random;
    private final List<Draft> drafts = new ArrayList<>();
    private final List<RowOutcome> outcomes = new ArrayList<>();
    private final Map<RecordKind, Rows> rows = new EnumMap<>(RecordKind.class);
    private final List<String> lines = new ArrayList<>();
    private final List<String> patients = new ArrayList<>();
    private final List<String> plans = new ArrayList<>();
    private final List<String> places = new ArrayList<>();

    /** Source rows of a kind by what becomes of them: sent as a record, left out, held back, or in order without one. */
    record Rows(long carried, long skipped, long rejected, long settled) {
        long all() {
            return carried + skipped + rejected + settled;
        }

        private Rows plus(Rows more) {
            return new Rows(carried + more.carried, skipped + more.skipped, rejected + more.rejected, settled + more.settled);
        }
    }

    /** A change of the source between two passes. */
    enum Later { SAME, CHANGED }

    SmallPractice(long seed, Later later) {
        this.seed = seed * 31 + 7;
        places();
        pipeline(later);
        patients(later);
        plans(later);
        visits(later);
        notes();
        documents();
        rowsWithoutRecord();
    }

    List<Draft> drafts() {
        return drafts;
    }

    /** What the transform would have made of each row. */
    List<RowOutcome> outcomes() {
        return outcomes;
    }

    /** What the source holds of each kind. */
    Map<RecordKind, Rows> rows() {
        return rows;
    }

    /** What shall be in the account at the end, one line per record. */
    List<String> expected() {
        return lines.stream().sorted().toList();
    }

    static List<CustomField> fields() {
        var fields = new ArrayList<CustomField>();
        for (EntityType entity : List.of(EntityType.ORGANIZATION, EntityType.PERSON, EntityType.DEAL)) {
            fields.add(new CustomField(entity, "source_id", "Source id", "varchar", List.of()));
        }
        fields.add(new CustomField(EntityType.PERSON, "birth_date", "Birth date", "date", List.of()));
        fields.add(new CustomField(EntityType.PERSON, "status", "Patient status", "enum", STATUSES));
        return fields;
    }

    private void places() {
        random = new Random(seed + 47626);
        int count = 1 + random.nextInt(2);
        for (int i = 1; i <= count; i++) {
            String key = "L" + i;
            String name = "Place " + (random.nextBoolean() ? i : 1);
            draft(EntityType.ORGANIZATION, RecordKind.PRACTICE, key, Map.of("name", text(name), "custom:source_id", text(key)), Map.of(), OWNER);
            lines.add(LandedAccount.line("organization", name, key));
            places.add(key);
        }
        if (count == 2) {
            draft(EntityType.ORG_RELATIONSHIP, RecordKind.PRACTICE, "L2", Map.of(),
                    Map.of("parent", id(EntityType.ORGANIZATION, RecordKind.PRACTICE, "L1"),
                            "daughter", id(EntityType.ORGANIZATION, RecordKind.PRACTICE, "L2")), 0);
            lines.add(LandedAccount.line("relationship", "L1", "L2"));
        }
    }

    private void pipeline(Later later) {
        random = new Random(seed + 63464);
        draft(EntityType.PIPELINE, RecordKind.STAGE, "General", Map.of("name", text("General")), Map.of(), 0);
        lines.add(LandedAccount.line("pipeline", "General"));
        for (String stage : List.of("Presented", "Accepted")) {
            int probability = stage.equals("Accepted") ? 80 : later == Later.CHANGED ? 40 : 30;
            draft(EntityType.STAGE, RecordKind.STAGE, stage,
                    Map.of("name", text(stage), "deal_probability", new FieldValue.Number(BigDecimal.valueOf(probability))),
                    Map.of("pipeline", id(EntityType.PIPELINE, RecordKind.STAGE, "General")), 0);
            lines.add(LandedAccount.line("stage", "General", stage, Integer.toString(probability)));
        }
    }

    private void patients(Later later) {
        random = new Random(seed + 63464);
        int count = 2 + random.nextInt(3);
        for (int i = 1; i <= count; i++) {
            String key = "P" + i;
            String name = "Pat " + (i == 2 ? 1 : i) + " Example";
            String mail = i == 2 ? "pat1@example.com" : "pat" + i + "@example.com";
            String status = STATUSES.get(random.nextInt(3));
            String birth = LocalDate.of(1960 + random.nextInt(50), 1 + random.nextInt(12), 1 + random.nextInt(28)).toString();
            if (later == Later.CHANGED && i == 1) {
                mail = "new" + mail;
            }
            String made = "2019-03-0" + i + "T10:00:00Z";
            String place = places.get(random.nextInt(places.size()));
            var fields = new TreeMap<String, FieldValue>();
            fields.put("name", text(name));
            fields.put("emails", new FieldValue.Contacts(List.of(new FieldValue.Contact(mail, "home"))));
            fields.put("add_time", new FieldValue.Moment(Instant.parse(made)));
            fields.put("custom:source_id", text(key));
            fields.put("custom:birth_date", new FieldValue.Date(LocalDate.parse(birth)));
            fields.put("custom:status", new FieldValue.Choice(status));
            draft(EntityType.PERSON, RecordKind.PATIENT, key, fields, Map.of("org", id(EntityType.ORGANIZATION, RecordKind.PRACTICE, place)), OWNER);
            lines.add(LandedAccount.line("person", name, mail, made, key, birth, status, place));
            patients.add(key);
        }
    }

    private void plans(Later later) {
        random = new Random(seed + 39707);
        int count = random.nextInt(4);
        for (int i = 1; i <= count; i++) {
            String key = "T" + i;
            String patient = patient();
            String stage = random.nextBoolean() ? "Presented" : "Accepted";
            String status = List.of("open", "won", "lost").get(random.nextInt(3));
            String value = (100 + random.nextInt(900)) + "." + (10 + random.nextInt(89));
            if (later == Later.CHANGED && i == 1) {
                value = "1" + value;
            }
            var fields = new TreeMap<String, FieldValue>();
            fields.put("title", text("Crown"));
            fields.put("value", new FieldValue.Money(new BigDecimal(value), "USD"));
            fields.put("status", text(status));
            String ended = "";
            if (status.equals("won")) {
                ended = "2020-05-06T07:08:09Z";
                fields.put("won_time", new FieldValue.Moment(Instant.parse(ended)));
            } else if (status.equals("lost")) {
                ended = "too dear";
                fields.put("lost_reason", text(ended));
            }
            fields.put("custom:source_id", text(key));
            draft(EntityType.DEAL, RecordKind.TREATMENT_PLAN, key, fields, Map.of(
                    "person", id(EntityType.PERSON, RecordKind.PATIENT, patient),
                    "pipeline", id(EntityType.PIPELINE, RecordKind.STAGE, "General"),
                    "stage", id(EntityType.STAGE, RecordKind.STAGE, stage)), OWNER);
            lines.add(LandedAccount.line("deal", "Crown", new BigDecimal(value).stripTrailingZeros().toPlainString(), "USD", status, ended, key, patient, stage));
            plans.add(key);
        }
    }

    private void visits(Later later) {
        random = new Random(seed + 47632);
        int count = random.nextInt(6) + (later == Later.CHANGED ? 1 : 0);
        for (int i = 1; i <= count; i++) {
            // Few different values, so that several visits are equal in all but their source.
            String patient = patient();
            String date = "2024-0" + (1 + random.nextInt(2)) + "-15";
            String time = random.nextBoolean() ? "09:30" : "";
            boolean done = random.nextBoolean();
            String note = random.nextBoolean() ? "Status: Kept<br>a &lt;b&gt; &amp; c" : "";
            var fields = new TreeMap<String, FieldValue>();
            fields.put("subject", text("Cleaning"));
            fields.put("type", text("meeting"));
            fields.put("due_date", new FieldValue.Date(LocalDate.parse(date)));
            fields.put("done", new FieldValue.Flag(done));
            if (!time.isEmpty()) {
                fields.put("due_time", new FieldValue.Time(LocalTime.parse(time)));
                fields.put("duration", new FieldValue.Minutes(45));
            }
            if (!note.isEmpty()) {
                fields.put("note", text(note));
            }
            var links = new LinkedHashMap<String, DraftId>();
            links.put("person", id(EntityType.PERSON, RecordKind.PATIENT, patient));
            draft(EntityType.ACTIVITY, RecordKind.APPOINTMENT, "V" + i, fields, links, OWNER);
            lines.add(LandedAccount.line("activity", "Cleaning", date, time, Boolean.toString(done), note, patient));
        }
    }

    private void notes() {
        random = new Random(seed + 39705);
        int count = random.nextInt(5);
        for (int i = 1; i <= count; i++) {
            String patient = patient();
            String content = random.nextBoolean() ? "Prefers mornings" : "Allergy: none<br>Said \"hello\" &amp; left";
            String made = "2021-0" + (1 + random.nextInt(2)) + "-03T08:00:00Z";
            draft(EntityType.NOTE, RecordKind.NOTE, "N" + i,
                    Map.of("content", text(content), "add_time", new FieldValue.Moment(Instant.parse(made))),
                    Map.of("person", id(EntityType.PERSON, RecordKind.PATIENT, patient)), OWNER);
            lines.add(LandedAccount.line("note", content, made, patient));
        }
    }

    private void documents() {
        random = new Random(seed + 71371);
        int count = random.nextInt(3);
        for (int i = 1; i <= count; i++) {
            boolean onPlan = !plans.isEmpty() && random.nextBoolean();
            String home = onPlan ? plans.get(random.nextInt(plans.size())) : patient();
            String name = "scan" + (1 + random.nextInt(2)) + ".txt";
            var content = new FieldValue.Content("docs/" + name, FireExport.TEXT.length(), "");
            draft(EntityType.FILE, RecordKind.ATTACHMENT, "D" + i, Map.of("file_name", text(name), "file", content),
                    onPlan ? Map.of("deal", id(EntityType.DEAL, RecordKind.TREATMENT_PLAN, home))
                            : Map.of("person", id(EntityType.PERSON, RecordKind.PATIENT, home)), 0);
            lines.add(LandedAccount.line("file", name, Integer.toString(FireExport.TEXT.length()), home));
        }
    }

    /** Twice the same line, what nobody can send, and what needs no record of its own. */
    private void rowsWithoutRecord() {
        random = new Random(seed + 90001);
        for (int i = random.nextInt(3); i > 0; i--) {
            row(RecordKind.PATIENT, new Rows(0, 1, 0, 0), (row, kind) ->
                    new RowOutcome.Skipped(row, kind, "P1", "X01-identical-duplicate-row", "made up"));
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            row(RecordKind.NOTE, new Rows(0, 0, 1, 0), (row, kind) -> new RowOutcome.Rejected(row, kind, "", REJECT_CODE, "made up"));
        }
        row(RecordKind.PROVIDER, new Rows(0, 0, 0, 1), (row, kind) -> new RowOutcome.Settled(row, kind, "D1", "made up"));
        if (random.nextBoolean()) {
            DraftId merged = drafts.get(drafts.size() - 1).id(); // two rows that make one record
            row(merged.source().kind(), new Rows(1, 0, 0, 0), (row, kind) ->
                    new RowOutcome.Carried(row, kind, merged.source().value(), merged));
        }
    }

    private void row(RecordKind kind, Rows of, BiFunction<RowRef, RecordKind, RowOutcome> outcome) {
        outcomes.add(outcome.apply(new RowRef(kind.id() + ".csv", outcomes.size() + 2), kind));
        rows.merge(kind, of, Rows::plus);
    }

    private String patient() {
        return patients.get(random.nextInt(patients.size()));
    }

    private void draft(
            EntityType entity, RecordKind kind, String key, Map<String, ? extends FieldValue> fields, Map<String, DraftId> links, long owner) {
        var named = new TreeMap<String, DraftField>();
        fields.forEach((name, value) -> named.put(name, new DraftField(value, "", "")));
        drafts.add(new Draft(id(entity, kind, key), named, links, owner, List.of(new RowRef(kind.id() + ".csv", outcomes.size() + 2))));
        row(kind, new Rows(1, 0, 0, 0), (row, any) -> new RowOutcome.Carried(row, kind, key, id(entity, kind, key)));
    }

    private static DraftId id(EntityType entity, RecordKind kind, String key) {
        return DraftId.of(entity, new RecordKey(kind, key));
    }

    private static FieldValue text(String text) {
        return new FieldValue.Text(text);
    }
}
