package io.bridgework.mapping;

import io.bridgework.model.RecordKind;
import io.bridgework.model.value.Nothing;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Names source records. Where a row has no key of its own, the key is made from what tells such records apart (patient,
 * date, time, provider of a visit), hashed, so that it stays the same while a status changes and tells nobody anything.
 */
final class RowKeys {
    private static final Map<RecordKind, String> OWN_KEY = new EnumMap<>(Map.ofEntries(
            Map.entry(RecordKind.PATIENT, "key:patient_id"), Map.entry(RecordKind.PRACTICE, "key:location_id"),
            Map.entry(RecordKind.TREATMENT_PLAN, "key:treatment_plan_id"),
            Map.entry(RecordKind.APPOINTMENT, "key:appointment_id"), Map.entry(RecordKind.PROVIDER, "key:provider_id"),
            Map.entry(RecordKind.NOTE, "key:note_id"), Map.entry(RecordKind.ATTACHMENT, "key:document_id"),
            Map.entry(RecordKind.INSURANCE, "key:insurance_id"), Map.entry(RecordKind.RECALL, "key:recall_id"),
            Map.entry(RecordKind.REVIEW, "key:review_id"), Map.entry(RecordKind.METRIC, "key:metric_id"),
            Map.entry(RecordKind.STAGE, "key:stage_id")));

    private static final Map<RecordKind, List<String>> NATURAL = new EnumMap<>(Map.of(
            RecordKind.INSURANCE, List.of("key:patient_id", "key:patient_name", "key:chart_number",
                    "key:treatment_plan_id", "key:claim_id", "deal.custom:claim_number", "deal.custom:coverage_order",
                    "deal.custom:insurance_carrier", "deal.custom:policy_number", "deal.custom:date_of_service"),
            RecordKind.PATIENT, List.of("person.name", "person.first_name", "person.last_name",
                    "person.custom:date_of_birth"),
            RecordKind.APPOINTMENT, List.of("key:patient_id", "key:patient_name", "key:chart_number",
                    "activity.due_date", "activity.due_time", "key:provider_id"),
            RecordKind.RECALL, List.of("key:patient_id", "key:patient_name", "key:chart_number", "activity.subject",
                    "activity.custom:recall_type", "activity.due_date"),
            RecordKind.METRIC, List.of("key:location_id", "key:provider_id", "organization.custom:kpi_period_start",
                    "organization.custom:kpi_period_end", "organization.custom:kpi_period",
                    "organization.custom:kpi_as_of_date", "organization.custom:kpi_name"),
            RecordKind.REVIEW, List.of("key:location_id", "organization.custom:review_as_of_date",
                    "organization.custom:kpi_as_of_date"),
            RecordKind.STAGE, List.of("pipeline.name", "stage.name")));

    /** Targets that name a record of another kind; a column of these is no key of its own, however it is announced. */
    private static final Map<String, RecordKind> REFERENCES = Map.of(
            "key:patient_id", RecordKind.PATIENT, "key:chart_number", RecordKind.PATIENT,
            "key:patient_name", RecordKind.PATIENT, "key:guarantor_id", RecordKind.PATIENT,
            "key:location_id", RecordKind.PRACTICE, "key:provider_id", RecordKind.PROVIDER,
            "key:treatment_plan_id", RecordKind.TREATMENT_PLAN);

    private RowKeys() {}

    /** A plan's key is the plan's number also where the rows are its items with numbers of their own. */
    static Optional<Column> keyColumn(RecordKind kind, List<Column> columns, String named) {
        Optional<Column> byTarget = columns.stream()
                .filter(c -> c.target().text().equals(OWN_KEY.get(kind)))
                .findFirst();
        if (kind == RecordKind.TREATMENT_PLAN && byTarget.isPresent()) {
            return byTarget;
        }
        return columns.stream()
                .filter(c -> !named.isEmpty() && c.name().equals(named))
                .filter(c -> REFERENCES.getOrDefault(c.target().text(), kind) == kind)
                .filter(c -> !c.target().entity().equals("organization") || kind == RecordKind.PRACTICE)
                .findFirst()
                .or(() -> byTarget);
    }

    /** The record's key, or one made from content when the row has none. */
    static String of(Cells row) {
        String own = row.columns().key().map(c -> row.raw(c).strip()).orElse("");
        if (!own.isEmpty() && !Nothing.isNothing(own)) {
            return own;
        }
        var parts = new StringBuilder();
        for (String target : NATURAL.getOrDefault(row.columns().kind(), List.of())) {
            String text = Column.fold(row.text(target));
            parts.append(text).append(text.isEmpty() ? "" : "\u001f" + target + "\u001e");
        }
        return "made-" + (parts.isEmpty() ? row.row().hash() + "0".repeat(20) : hash(parts.toString())).substring(0, 20);
    }

    /** A second key for another record whose made key is taken. */
    static String of(Cells row, String taken) {
        return taken + "-" + hash(row.row().hash()).substring(0, 8);
    }

    static boolean isMade(String key) {
        return key.startsWith("made-");
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
