package io.bridgework.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.bridgework.model.Finding;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The audit of the example exports names everything that it has to name, and nothing that is not wrong. */
class BundleAuditTest {
    @ParameterizedTest
    @ValueSource(strings = {"portal-small", "portal-messy"})
    void findsAllThatIsExpected(String name) throws Exception {
        Bundle bundle = Bundle.named(name);

        List<Finding> findings = bundle.audit();

        Set<String> found = findings.stream()
                .map(f -> f.code() + '|' + f.file() + '|' + f.line() + '|' + f.column() + '|' + f.record()).collect(Collectors.toSet());
        Set<String> rowsFound = findings.stream().map(f -> f.code() + '|' + f.file() + '|' + f.line() + '|' + f.record()).collect(Collectors.toSet());
        var groups = new HashMap<String, Boolean>();
        bundle.expected().forEach(e -> groups.merge(e.group(), isFound(e, found, rowsFound), Boolean::logicalOr));
        assertEquals(
                new TreeSet<>(),
                groups.entrySet().stream().filter(e -> !e.getValue()).map(e -> e.getKey()).collect(Collectors.toCollection(TreeSet::new)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"portal-small", "portal-messy"})
    void namesNothingElse(String name) throws Exception {
        Bundle bundle = Bundle.named(name);
        Set<Bundle.Place> allowed = bundle.allowed();

        List<Finding> findings = bundle.audit();

        assertEquals(
                new TreeSet<>(),
                findings.stream().filter(f -> !allowed.contains(new Bundle.Place(f.code(), f.file(), f.line())))
                        .map(f -> f.code() + " " + f.file() + " " + f.line() + " " + f.column())
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    private static boolean isFound(Bundle.Expected e, Set<String> found, Set<String> rowsFound) {
        String row = e.place().code() + '|' + e.place().file() + '|' + e.place().row() + '|';
        return e.column().isEmpty() ? rowsFound.contains(row + e.record()) : found.contains(row + e.column() + '|' + e.record());
    }
}
