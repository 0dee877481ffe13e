package io.bridgework.pipedrive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Checks requests as they were sent against Pipedrive's published documents. For tests of any package. */
public final class RequestCheck {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Specification specification;

    private RequestCheck(Specification specification) {
        this.specification = specification;
    }

    /** Empty where the documents are not at hand. */
    public static Optional<RequestCheck> find() throws IOException {
        return Specification.find().map(RequestCheck::new);
    }

    /**
     * What is wrong with a request; empty when nothing is.
     *
     * @param target path and query as on the request line
     * @param contentType without parameters; empty when there is no body
     */
    public List<String> problems(String method, String target, String contentType, byte[] body) throws IOException {
        URI uri = URI.create(target);
        Optional<Operation> found = OperationTable.ALL.stream()
                .filter(o -> o.method().equals(method) && matches(o.path(), uri.getPath()))
                .min(Comparator.comparingLong(o -> o.path().chars().filter(c -> c == '{').count()));
        if (found.isEmpty()) {
            return List.of(method + " " + uri.getPath() + " is no operation in use");
        }
        Operation operation = found.get();
        List<String> problems = new ArrayList<>(query(operation, uri.getRawQuery()));
        if (!specification.operation(operation).isObject() || specification.isRetired(operation)) {
            problems.add(method + " " + operation.path() + " is not published");
        }
        if (body.length > 0 && !specification.contentTypes(operation).contains(contentType)) {
            problems.add(operation.path() + " takes no " + contentType);
        }
        if (contentType.equals("application/json")) {
            JsonNode schema = specification.schema(operation, contentType);
            problems.addAll(new SchemaCheck(node -> specification.resolve(operation, node)).problems("body", JSON.readTree(body), schema));
        }
        return problems;
    }

    private List<String> query(Operation operation, String query) {
        if (query == null) {
            return List.of();
        }
        return Arrays.stream(query.split("&")).map(pair -> pair.substring(0, pair.indexOf('=')))
                .filter(name -> !specification.query(operation).contains(name)).map(name -> "parameter " + name + " is not published").toList();
    }

    private static boolean matches(String template, String path) {
        String[] wanted = template.split("/");
        String[] got = path.substring(1).split("/");
        if (wanted.length != got.length) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            if (!wanted[i].startsWith("{") && !wanted[i].equals(got[i])) {
                return false;
            }
        }
        return true;
    }
}
