package io.bridgework.mapping;

import io.bridgework.model.RecordKind;
import io.bridgework.model.Target;
import java.util.Map;
import java.util.Set;

/** Different targets that mean one thing, so that the rest of the transform knows one word for each. */
final class TargetSynonyms {
    private static final Map<String, String> SAME = Map.ofEntries(
            Map.entry("person.birthday", "person.custom:date_of_birth"),
            Map.entry("person.custom:birthday", "person.custom:date_of_birth"),
            Map.entry("person.postal_address", "person.custom:postal_address"),
            Map.entry("person.address", "person.custom:postal_address"),
            Map.entry("person.marketing_status", "person.custom:marketing_consent"),
            Map.entry("person.phones", "person.phone"),
            Map.entry("person.emails", "person.email"),
            Map.entry("person.custom:guarantor", "key:guarantor_id"),
            Map.entry("person.custom:primary_provider", "key:provider_id"),
            Map.entry("person.custom:hygienist", "key:hygienist_id"),
            Map.entry("person.custom:chart_number", "key:chart_number"),
            Map.entry("person.org", "key:location_id"),
            Map.entry("deal.org", "key:location_id"),
            Map.entry("activity.org", "key:location_id"),
            Map.entry("note.org", "key:location_id"),
            Map.entry("key:location_code", "key:location_id"),
            Map.entry("organization.parent", "key:parent_organization_id"),
            Map.entry("key:group_id", "key:parent_organization_id"),
            Map.entry("organization.phone", "organization.custom:phone"),
            Map.entry("organization.email", "organization.custom:email"),
            Map.entry("organization.website", "organization.custom:website"),
            Map.entry("deal.person", "key:patient_name"),
            Map.entry("activity.person", "key:patient_name"),
            Map.entry("note.person", "key:patient_name"),
            Map.entry("file.person", "key:patient_name"),
            Map.entry("deal.deal", "key:treatment_plan_id"),
            Map.entry("activity.deal", "key:treatment_plan_id"),
            Map.entry("note.deal", "key:treatment_plan_id"),
            Map.entry("file.deal", "key:treatment_plan_id"),
            Map.entry("key:plan_id", "key:treatment_plan_id"),
            Map.entry("key:provider_code", "key:provider_id"),
            Map.entry("key:provider_name", "key:provider_id"),
            Map.entry("key:provider_email", "key:provider_id"),
            Map.entry("key:user_id", "key:provider_id"),
            Map.entry("person.owner", "key:provider_id"),
            Map.entry("deal.owner", "key:provider_id"),
            Map.entry("activity.owner", "key:provider_id"),
            Map.entry("note.owner", "key:provider_id"),
            Map.entry("key:subscriber_patient_id", "key:subscriber_id"),
            Map.entry("deal.add_time", "deal.custom:created_date"),
            Map.entry("deal.custom:completed_date", "deal.won_time"),
            Map.entry("deal.custom:declined_date", "deal.lost_time"),
            Map.entry("deal.custom:decline_reason", "deal.lost_reason"),
            Map.entry("deal.expected_close_date", "deal.custom:expected_close_date"),
            Map.entry("stage.deal_probability", "stage.probability"),
            Map.entry("file.url", "file.content"),
            Map.entry("file.file", "file.content"),
            Map.entry("file.file_name", "file.name"));

    /** At home these name the record itself, elsewhere they refer to one. */
    private static final Map<RecordKind, Map<String, String>> AT_HOME = Map.of(
            RecordKind.PROVIDER, Map.of("key:provider_code", "key:provider_code", "key:user_id", "key:user_id",
                    "key:provider_name", "user.name", "key:provider_email", "user.email"),
            RecordKind.PRACTICE, Map.of("key:location_code", "key:location_code"),
            RecordKind.METRIC, Map.of("user.name", "key:provider_id"));

    private static final Set<RecordKind> OF_A_LOCATION = Set.of(
            RecordKind.METRIC, RecordKind.REVIEW, RecordKind.PROVIDER, RecordKind.PATIENT, RecordKind.TREATMENT_PLAN,
            RecordKind.APPOINTMENT, RecordKind.RECALL);

    private TargetSynonyms() {}

    static Target resolve(RecordKind kind, Target target) {
        String text = target.text();
        String atHome = AT_HOME.getOrDefault(kind, Map.of()).get(text);
        if (atHome != null) {
            return Target.of(atHome);
        }
        if (text.equals("organization.name") && OF_A_LOCATION.contains(kind)) {
            return Target.key("location_id");
        }
        return Target.of(SAME.getOrDefault(text, text));
    }
}
