package io.bridgework.pipedrive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OperationTableTest {
    private static Optional<Specification> specification;

    @BeforeAll
    static void read() throws IOException {
        specification = Specification.find();
    }

    static List<Operation> operations() {
        return OperationTable.ALL;
    }

    @ParameterizedTest
    @MethodSource("operations")
    void isPublishedAndNotRetired(Operation operation) {
        assumeTrue(specification.isPresent(), "the specification is not at hand");

        assertTrue(specification.get().operation(operation).isObject(), operation.method() + " " + operation.path());
        assertFalse(specification.get().isRetired(operation), operation.method() + " " + operation.path());
    }

    @ParameterizedTest
    @MethodSource("operations")
    void costsWhatIsPublished(Operation operation) {
        assumeTrue(specification.isPresent(), "the specification is not at hand");

        JsonNode published = specification.get().operation(operation);

        assertEquals(published.path("x-token-cost").asInt(), operation.tokens(), operation.path());
    }

    @ParameterizedTest
    @MethodSource("operations")
    void sendsOnlyKeysAndParametersThatArePublished(Operation operation) {
        assumeTrue(specification.isPresent(), "the specification is not at hand");
        Set<String> keys = new HashSet<>(operation.body());
        Set<String> parameters = new HashSet<>(operation.query());

        keys.removeAll(specification.get().body(operation));
        parameters.removeAll(specification.get().query(operation));

        assertEquals(Set.of(), keys, operation.path());
        assertEquals(Set.of(), parameters, operation.path());
    }

    @ParameterizedTest
    @MethodSource("operations")
    void sendsTheContentTypeThatIsPublished(Operation operation) {
        assumeTrue(specification.isPresent(), "the specification is not at hand");
        boolean upload = operation.resource() == Resource.FILES && operation.verb() == Verb.CREATE;
        String type = operation.isForm() ? "application/x-www-form-urlencoded" : upload ? "multipart/form-data" : "application/json";

        Set<String> published = specification.get().contentTypes(operation);

        assertTrue(operation.body().isEmpty() || published.contains(type), operation.path() + " takes " + published);
    }

    @Test
    void hasOneOperationForEachResourceAndVerb() {
        Stream<String> names = OperationTable.ALL.stream().map(o -> o.resource() + " " + o.verb());

        assertEquals(OperationTable.ALL.size(), names.distinct().count());
    }

    @Test
    void neverWritesWhatWouldMailSomebodyOrDelete() {
        Set<String> never = Set.of("attendees", "marketing_status", "is_deleted");

        assertTrue(OperationTable.ALL.stream().noneMatch(o -> o.body().stream().anyMatch(never::contains)));
    }
}
