package io.bridgework.migration;

import com.fasterxml.jackson.databind.JsonNode;
import io.bridgework.sandbox.DirectSandbox;
import java.util.ArrayList;
import java.util.List;

/** All that an account holds, ids aside: its records, and what they stand on. */
final class AccountPicture {
    private AccountPicture() {}

    static List<String> of(DirectSandbox sandbox) {
        JsonNode dump = sandbox.dump();
        var lines = new ArrayList<>(LandedAccount.lines(dump));
        for (String entity : List.of("person_field", "organization_field", "deal_field")) {
            dump.path(entity).forEach(field -> {
                var options = new ArrayList<String>();
                field.path("options").forEach(option -> options.add(option.path("label").asText()));
                lines.add(LandedAccount.line(entity, field.path("field_name").asText(), field.path("field_type").asText(), options.toString()));
            });
        }
        dump.path("activity_type").forEach(type -> lines.add(LandedAccount.line("activity type", type.path("name").asText(), type.path("key_string").asText())));
        dump.path("person").forEach(person -> lines.add(LandedAccount.line("any person", person.path("name").asText())));
        return lines.stream().sorted().toList();
    }
}
