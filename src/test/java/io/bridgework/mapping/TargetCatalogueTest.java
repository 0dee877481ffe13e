package io.bridgework.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.bridgework.model.CustomField;
import io.bridgework.model.EntityType;
import io.bridgework.model.Target;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TargetCatalogueTest {
    @Test
    void knowsNameAndTypeOfTheTradesFields() {
        CustomField portion = TargetCatalogue.customField(EntityType.DEAL, "patient_portion");
        CustomField npi = TargetCatalogue.customField(EntityType.ORGANIZATION, "npi");

        assertEquals(new CustomField(EntityType.DEAL, "patient_portion", "Patient portion", "monetary", List.of()), portion);
        assertEquals("NPI", npi.name());
    }

    @Test
    void makesAShortTextOfAnUnknownMeaning() {
        CustomField field = TargetCatalogue.customField(EntityType.PERSON, "shoe_size");

        assertEquals("Shoe size", field.name());
        assertEquals("varchar", field.type());
    }

    @ParameterizedTest
    @CsvSource({"2024-05-01,date", "5/1/2024 9:00 AM,date", "12.5,double", "'1,234.50',double", "$12.50,monetary",
        "0012,varchar", "abc,varchar"})
    void takesTheTypeOfAnUnknownMeaningFromItsValues(String value, String type) {
        CustomField field = TargetCatalogue.customField(EntityType.PERSON, "shoe_size", List.of("", value));

        assertEquals(type, field.type());
    }

    @Test
    void takesALongTextWhereAValueIsTooLongForAShortOne() {
        CustomField field = TargetCatalogue.customField(EntityType.PERSON, "life_story", List.of("a".repeat(256)));

        assertEquals("text", field.type());
    }

    @Test
    void usesOnlyTypesThatPipedriveHas() {
        Set<String> types = Set.of("varchar", "text", "double", "monetary", "date", "enum", "set", "address", "phone");

        for (List<String> line : VocabularyFile.read("custom-fields.txt")) {
            assertTrue(types.contains(line.get(1)), line.toString());
            assertTrue(TargetCatalogue.isLegal(Target.of("person.custom:" + line.get(0))), line.toString());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ignore", "key:patient_id", "person.first_name", "deal.custom:insurance_carrier", "user.email"})
    void acceptsTargetsAsTheyAreWritten(String target) {
        assertTrue(TargetCatalogue.isLegal(Target.of(target)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "person", "person.", "patient.name", "key:", "deal.custom:", "deal.custom:Carrier", "key:Patient ID"})
    void refusesWhatIsNoTarget(String target) {
        assertFalse(TargetCatalogue.isLegal(Target.of(target)));
    }
}
