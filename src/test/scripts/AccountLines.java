import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Prints what an account holds, one sorted line a record with its links by content instead of by number, so that two
 * accounts can be compared. Knows nothing of the program. Arguments: address, key.
 */
class AccountLines {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final int V1_PAGE = 100;

    private final String address;
    private final String key;
    private final Map<String, String> names = new HashMap<>();
    private final List<String> lines = new ArrayList<>();

    AccountLines(String address, String key) {
        this.address = address;
        this.key = key;
    }

    public static void main(String[] arguments) throws Exception {
        AccountLines account = new AccountLines(arguments[0], arguments[1]);
        for (String entity : List.of("organization", "person", "deal")) {
            account.named(entity);
        }
        account.activities();
        account.notes();
        account.files();
        account.lines.stream().sorted().forEach(System.out::println);
    }

    private void named(String entity) throws IOException, InterruptedException {
        String code = rows("/api/v2/" + entity + "Fields").stream()
                .filter(field -> field.path("field_name").asText().toLowerCase().endsWith("source id"))
                .map(field -> field.path("field_code").asText()).findFirst().orElse("");
        for (JsonNode row : rows("/api/v2/" + entity + "s")) {
            String own = row.path("custom_fields").path(code).asText("");
            String name = row.path("name").asText(row.path("title").asText());
            names.put(entity + row.path("id"), own.isEmpty() ? name : own);
            line(entity, own, name, row.path("value"), row.path("status"));
        }
    }

    private void activities() throws IOException, InterruptedException {
        for (JsonNode row : rows("/api/v2/activities")) {
            line("activity", row.path("subject"), row.path("due_date"), row.path("due_time"), row.path("done"),
                    name("person", row), row.path("note"));
        }
    }

    private void notes() throws IOException, InterruptedException {
        for (JsonNode row : rowsV1("/api/v1/notes")) {
            boolean dated = row.path("person_id").asLong() > 0; // others are dated when they were sent
            line("note", name("person", row), name("org", row), dated ? row.path("add_time") : "", row.path("content"));
        }
    }

    private void files() throws IOException, InterruptedException {
        for (JsonNode row : rowsV1("/api/v1/files")) {
            line("file", row.path("file_name"), row.path("file_size"), name("person", row), name("deal", row));
        }
    }

    private String name(String entity, JsonNode row) {
        return names.getOrDefault((entity.equals("org") ? "organization" : entity) + row.path(entity + "_id"), "-");
    }

    private void line(Object... parts) {
        lines.add(String.join(" | ", java.util.Arrays.stream(parts).map(part -> part.toString().replace("\n", "\\n")).toList()));
    }

    private List<JsonNode> rows(String path) throws IOException, InterruptedException {
        List<JsonNode> rows = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = ask(path + "?limit=500" + (cursor.isEmpty() ? "" : "&cursor=" + URLEncoder.encode(cursor, StandardCharsets.UTF_8)));
            page.path("data").forEach(rows::add);
            cursor = page.path("additional_data").path("next_cursor").asText("").replace("null", "");
        } while (!cursor.isEmpty());
        return rows;
    }

    private List<JsonNode> rowsV1(String path) throws IOException, InterruptedException {
        List<JsonNode> rows = new ArrayList<>();
        boolean more = true;
        for (int start = 0; more; start += V1_PAGE) {
            JsonNode page = ask(path + "?start=" + start + "&limit=" + V1_PAGE);
            page.path("data").forEach(rows::add);
            more = page.path("additional_data").path("pagination").path("more_items_in_collection").asBoolean();
        }
        return rows;
    }

    private JsonNode ask(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + path)).header("x-api-token", key).build();
        var answer = HTTP.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException(path + " was answered with " + answer.statusCode());
        }
        return JSON.readTree(answer.body());
    }
}
