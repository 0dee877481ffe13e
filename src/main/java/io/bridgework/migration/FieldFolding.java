package io.bridgework.migration;

import com.fasterxml.jackson.databind.JsonNode;
import io.bridgework.model.CustomField;
import io.bridgework.model.EntityType;
import io.bridgework.model.Trouble;
import io.bridgework.model.TroubleException;
import io.bridgework.workspace.Ledger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Fits the custom fields that the drafts want into what the plan allows. What has no field of its own goes as a line into
 * the record's long text, so nothing is lost. The least filled are folded first; the source id and the long text never.
 */
final class FieldFolding {
    /** Targets such as {@code person.custom:tooth} whose values go into the long text. */
    static final String DOCUMENT = "folded-fields";
    /** Code of the trouble when there is no room for all fields. */
    static final String TOO_MANY = "FIELDS";
    /** What a plan was seen to allow, when that is not what it should. */
    static final String LEARNT = "field-cap";
    /** Custom fields that the account had when it was connected, each as {@link #there} names it. */
    static final String THERE = "account-fields";
    private static final String USED = "fields-in-use";
    private static final String DETAILS = "other_details";
    /** By these, people know a patient: folded when nothing else is left. */
    private static final Set<String> LAST = Set.of("preferred_name", "date_of_birth", "chart_number");
    private static final Set<String> NEVER = Set.of("source_id", DETAILS);

    private final Session session;

    FieldFolding(Session session) {
        this.session = session;
    }

    private record LearntCap(String account, String plan, int cap) {}

    static String name(CustomField field) {
        return field.entity().id() + ".custom:" + field.meaning();
    }

    /** A field of the account, by what makes it the same as one that is wanted. */
    static String there(EntityType entity, JsonNode field) {
        return there(entity, field.path("field_type").asText(), field.path("field_name").asText());
    }

    private static String there(EntityType entity, String type, String name) {
        return entity.id() + " " + type + " " + name.toLowerCase(Locale.ROOT);
    }

    /** Whether a place is needed for it: it was not made yet, and the account has none that will be used for it. */
    private Predicate<CustomField> lacking(Ledger ledger) {
        var there = new HashSet<String>();
        session.document(THERE).ifPresent(list -> list.forEach(field -> there.add(field.asText())));
        return field -> ledger.find(AccountPreparation.subject(field)).isEmpty()
                && !there.contains(there(field.entity(), field.type(), field.name()));
    }

    static Set<String> folded(Session session) {
        var names = new TreeSet<String>();
        session.document(DOCUMENT).ifPresent(list -> list.forEach(name -> names.add(name.asText())));
        return names;
    }

    /** Custom fields that the company may have; empty while neither plan nor account has told. */
    OptionalInt cap() {
        Profile profile = session.needProfile();
        OptionalInt learnt = session.document(LEARNT).map(node -> Json.value(node, LearntCap.class))
                .filter(cap -> cap.account().equals(profile.pipedrive()) && cap.plan().equals(profile.plan()))
                .map(cap -> OptionalInt.of(cap.cap())).orElse(OptionalInt.empty());
        return learnt.isPresent() || profile.plan().isEmpty() || profile.isSandbox()
                ? learnt
                : OptionalInt.of(profile.customFieldCap());
    }

    /**
     * Throws before anything is made when there is no room for all.
     *
     * @param inUse custom fields that the account has, ours among them
     */
    void check(int inUse, int missing) {
        keepUsed(inUse);
        if (cap().isPresent() && inUse + missing > cap().getAsInt()) {
            throw tooMany(inUse, missing, cap().getAsInt());
        }
    }

    /** Pipedrive refused a field for its cap: from now on that counts, whatever the plan says. */
    TroubleException refused(int inUse, int missing) {
        Profile profile = session.needProfile();
        keepUsed(inUse);
        session.put(
                LEARNT, new LearntCap(profile.pipedrive(), profile.plan(), inUse), "the account allows " + inUse + " custom fields",
                "bridgework");
        return tooMany(inUse, missing, inUse);
    }

    private static TroubleException tooMany(int inUse, int missing, int cap) {
        return new TroubleException(Trouble.waits(
                TOO_MANY, "This Pipedrive plan allows " + cap + " custom fields. " + inUse + " are in use and " + missing
                        + " more are needed.",
                "No record was sent without its fields.",
                "Let the rarely filled columns go into one long text field (map --fold auto; nothing is lost), leave columns out"
                        + " of the mapping, or choose a bigger plan."));
    }

    /** Folds exactly these from now on. */
    void fold(Set<String> names, String by) {
        Set<String> wanted = new TreeSet<>(names);
        wanted.removeIf(name -> NEVER.contains(name.substring(name.indexOf(':') + 1)));
        if (!wanted.equals(folded(session))) {
            session.put(DOCUMENT, List.copyOf(wanted), wanted.size() + " columns go into the long text of their record", by);
        }
    }

    /** Folds as many of the least filled as need be. Drafts have to be there. Folding the same again changes nothing. */
    void fit(String by) {
        if (cap().isEmpty()) {
            return;
        }
        List<CustomField> wanted = session.workspace().drafts().customFields();
        Ledger ledger = session.workspace().ledger();
        int ours = (int) wanted.stream().filter(field -> isOurs(ledger, field)).count();
        int strangers = inUse() - ours;
        int missing = (int) wanted.stream().filter(lacking(ledger)).count();
        int room = cap().getAsInt() - strangers;
        int needed = missing + ours;
        var names = new HashSet<>(folded(session));
        for (CustomField field : leastFilledFirst(wanted, ledger)) {
            if (needed <= room) {
                break;
            }
            needed -= hasLongText(field, wanted, names) ? 1 : 0;
            names.add(name(field));
        }
        if (needed > room) {
            throw new TroubleException(Trouble.waits(
                    TOO_MANY, "Pipedrive has room for " + Math.max(0, room) + " more custom fields, and at least " + needed
                            + " are needed even with all others in one long text.",
                    "Nothing was sent.", "Delete custom fields that nobody uses in Pipedrive, or choose a bigger plan."));
        }
        fold(names, by);
    }

    private void keepUsed(int inUse) {
        if (!session.document(USED).map(node -> node.asInt() == inUse).orElse(false)) {
            session.put(USED, inUse, inUse + " custom fields in use", "bridgework");
        }
    }

    /** Whether the field of this line of the ledger is folded now. */
    boolean isFolded(String subject) {
        String[] parts = subject.split(":", 3);
        return parts.length == 3 && folded(session).contains(parts[1] + ".custom:" + parts[2]);
    }

    private int inUse() {
        return session.document(USED).filter(node -> node.isNumber()).map(node -> node.asInt())
                .orElseGet(() -> session.document("account").map(node -> node.path("customFieldsInUse").asInt()).orElse(0));
    }

    private static boolean isOurs(Ledger ledger, CustomField field) {
        return ledger.find(AccountPreparation.subject(field)).map(Ledger.Entry::created).orElse(false);
    }

    /** The first field folded of an entity without a long text gains nothing: the long text takes its place. */
    private static boolean hasLongText(CustomField field, List<CustomField> wanted, Set<String> names) {
        return wanted.stream().anyMatch(other -> other.entity() == field.entity() && other.meaning().equals(DETAILS))
                || names.stream().anyMatch(name -> name.startsWith(field.entity().id() + "."));
    }

    /** Fields of the account that were there before need no room, so they are not folded. */
    private List<CustomField> leastFilledFirst(List<CustomField> wanted, Ledger ledger) {
        Map<String, Long> filled = filled(wanted);
        Predicate<CustomField> lacking = lacking(ledger);
        var fields = new ArrayList<>(wanted.stream().filter(field -> !NEVER.contains(field.meaning()))
                .filter(field -> isOurs(ledger, field) || lacking.test(field)).toList());
        fields.sort(Comparator.comparing((CustomField field) -> LAST.contains(field.meaning()))
                .thenComparing(field -> filled.getOrDefault(name(field), 0L))
                .thenComparing(FieldFolding::name));
        return fields;
    }

    /** Records with a value, per field. */
    Map<String, Long> filled(List<CustomField> wanted) {
        var filled = new HashMap<String, Long>();
        wanted.stream().map(CustomField::entity).distinct().forEach(entity ->
                session.workspace().drafts().forEach(entity, stored -> stored.draft().fields().keySet().forEach(field -> {
                    if (field.startsWith("custom:")) {
                        filled.merge(entity.id() + "." + field, 1L, Long::sum);
                    }
                })));
        return filled;
    }

    Views.FieldsView view() {
        List<CustomField> wanted = session.workspace().drafts().customFields();
        Map<String, Long> filled = filled(wanted);
        return new Views.FieldsView(
                wanted.stream().map(field -> new Views.FieldNeed(name(field), field.name(), filled.getOrDefault(name(field), 0L))).toList(),
                List.copyOf(folded(session)), inUse(), cap());
    }

    /** What is folded, in a sentence for reports; empty when nothing is. */
    static List<String> remarks(Session session) {
        Set<String> folded = folded(session);
        return folded.isEmpty() ? List.of() : List.of(
                "Pipedrive's plan has too few custom fields for all columns, so " + folded.size()
                        + (folded.size() == 1 ? " rarely filled one stands" : " rarely filled ones stand")
                        + " as lines in the long text of their record: " + String.join(", ", folded) + ".");
    }
}
