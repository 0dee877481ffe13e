package io.bridgework.audit;

import io.bridgework.model.Mapping.ColumnMapping;
import io.bridgework.model.RecordKind;
import io.bridgework.model.Target;
import io.bridgework.model.Transform;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A column with what the mapping says of it.
 *
 * @param index position in the row, from 0
 * @param values source words to target words, found without regard to case
 * @param decided whether a person has said that this row of the mapping is right
 */
record AuditColumn(
        String file, int index, String name, Target target, Transform transform, Map<String, String> values, boolean decided) {
    private static final Set<String> DATE_MEANINGS = Set.of(
            "birthday", "date_of_birth", "subscriber_birth_date", "date_of_service", "kpi_period_start", "kpi_period_end",
            "kpi_as_of_date", "review_as_of_date");
    private static final List<String> MONEY_WORDS = List.of(
            "balance", "amount", "paid", "portion", "estimate", "write_off", "deductible", "annual_max", "benefits_used",
            "benefits_pending", "benefits_remaining", "production", "collections", "fee", "copay", "discount", "credit", "adjustment",
            "treatment_presented", "treatment_accepted", "same_day_treatment", "total_ar", "patient_ar", "insurance_ar", "tax");
    private static final List<String> NO_MONEY_WORDS =
            List.of("_days", "_rate", "percent", "fee_schedule", "tax_id", "_ratio", "taxonomy", "_count", "_date", "patients");
    private static final List<String> PERCENT_WORDS = List.of("_rate", "percent", "utilization", "acceptance_goal");

    static AuditColumn of(int index, ColumnMapping mapping) {
        var values = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        mapping.values().forEach((from, to) -> values.put(from.strip(), to));
        return new AuditColumn(
                mapping.file(), index, mapping.column(), mapping.effectiveTarget(), mapping.transform(), values,
                mapping.decision().isMade());
    }

    boolean is(String... targets) {
        return Arrays.asList(targets).contains(target.text());
    }

    boolean isKey(String... names) {
        return target.isKey() && Arrays.asList(names).contains(target.field());
    }

    /** Whether the column holds numbers of the records of this kind themselves. */
    boolean isOwnKeyOf(RecordKind kind) {
        return isKey(switch (kind) {
            case PATIENT -> "patient_id";
            case PRACTICE -> "location_id";
            case PROVIDER -> "provider_id";
            case ATTACHMENT -> "document_id";
            default -> kind.id() + "_id";
        });
    }

    /** The word of a custom field: {@code chart_number}; empty for other targets. */
    String meaning() {
        return target.isCustom() ? target.field().substring("custom:".length()) : "";
    }

    boolean means(String... meanings) {
        return Arrays.asList(meanings).contains(meaning());
    }

    boolean isPart(String part) {
        return transform.get("part").equals(part);
    }

    /** Whether this column only gives words to be set before a text, such as a note's type. */
    boolean isPrefix() {
        return transform.get("as").equals("prefix");
    }

    boolean isBirthDate() {
        return is("person.birthday") || means("birthday", "date_of_birth", "subscriber_birth_date");
    }

    boolean isDate() {
        String word = word();
        return !target.isIgnored() && !target.isKey() && (DATE_MEANINGS.contains(word) || word.endsWith("_date")
                || word.endsWith("_time") && !word.equals("due_time") && !word.equals("preferred_appointment_time"));
    }

    boolean isMoney() {
        String word = word();
        return is("deal.value") || target.isCustom() && MONEY_WORDS.stream().anyMatch(word::contains)
                && NO_MONEY_WORDS.stream().noneMatch(word::contains);
    }

    boolean isPercent() {
        return target.isCustom() && PERCENT_WORDS.stream().anyMatch(word()::contains);
    }

    boolean isPhone() {
        return is("person.phone", "organization.phone") || meaning().endsWith("phone") || meaning().equals("fax");
    }

    boolean isEmail() {
        return is("person.email", "organization.email", "user.email") || means("email");
    }

    /** A column of names of people in the patient's own record. */
    boolean isPersonName() {
        return is("person.name", "person.first_name", "person.last_name");
    }

    /** Whether the values are free text whose content no reader takes apart. */
    boolean isText() {
        return target.isCustom() && !isDate() && !isMoney() && !isPercent() && !isPhone() && !isEmail();
    }

    /** The header in small letters, to tell apart columns of one target. */
    String header() {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    private String word() {
        return target.isCustom() ? meaning() : target.field();
    }
}
