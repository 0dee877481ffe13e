package io.bridgework.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bridgework.model.Automation;
import io.bridgework.model.SourceTable;
import io.bridgework.model.TableFormat;
import io.bridgework.source.ExportFiles.Entry;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** A JSON or JSON Lines text: which lists of objects it holds, as tables or as automations. */
final class JsonFile {
    private final ExportFiles files;
    private final Entry entry;
    private final TextEncoding encoding;
    private final boolean lines;
    private final Map<String, JsonShape> shapes = new LinkedHashMap<>();
    private final Set<String> automationPaths = new TreeSet<>();
    private final Set<String> emptyLists = new TreeSet<>();

    private JsonFile(ExportFiles files, Entry entry, TextEncoding encoding, boolean lines) {
        this.files = files;
        this.entry = entry;
        this.encoding = encoding;
        this.lines = lines;
    }

    /** Whether a text that begins like this is JSON. */
    static boolean isJson(String beginning) {
        String text = beginning.stripLeading();
        return text.matches("(?s)(\\{\\s*(\"|\\}).*|\\[\\s*([\\[{\\]\"].*|$))");
    }

    /** Looks through the whole text for its lists and their columns. Throws JsonProcessingException if it is damaged. */
    static JsonFile of(ExportFiles files, Entry entry, TextEncoding encoding, String beginning) throws IOException {
        var file = new JsonFile(files, entry, encoding, isLines(entry, beginning));
        file.walk(new JsonRows.Visitor() {
            @Override
            public void row(String path, long number, ObjectNode object) {
                file.shapes.computeIfAbsent(path, key -> new JsonShape()).add(object);
            }

            @Override
            public void empty(String path) {
                file.emptyLists.add(path);
            }
        });
        file.shapes.forEach((path, shape) -> {
            if (AutomationReader.isAutomation(shape.headers())) {
                file.automationPaths.add(path);
            }
        });
        return file;
    }

    private static boolean isLines(Entry entry, String beginning) {
        if (Set.of("jsonl", "ndjson").contains(entry.extension())) {
            return true;
        }
        List<String> first = beginning.lines().filter(line -> !line.isBlank()).limit(2).toList();
        return first.size() == 2 && first.get(1).stripLeading().startsWith("{") && JsonRows.object(first.get(0)) != null;
    }

    /** What is known of the file once it was read to its end. */
    record Seen(String encoding, String sha256) {}

    Seen walk(JsonRows.Visitor visitor) throws IOException {
        TextSource source = TextSource.of(files.open(entry), encoding);
        try (Reader reader = source.reader()) {
            if (lines) {
                JsonRows.lines(reader, visitor);
            } else {
                JsonRows.document(new WithoutByteOrderMark(reader), visitor);
            }
            return new Seen(source.encoding(), source.sha256());
        } catch (JsonProcessingException e) {
            // The parser's message quotes the text, which may hold a patient's data.
            throw new IOException("it breaks off or is damaged in line " + (e.getLocation() == null ? 0 : e.getLocation().getLineNr()));
        }
    }

    /** Whether it holds an object on each line. */
    boolean isLines() {
        return lines;
    }

    List<TableReader> tables() {
        var tables = new ArrayList<TableReader>();
        List<String> paths = shapes.keySet().stream().filter(path -> !automationPaths.contains(path)).toList();
        for (String path : paths) {
            JsonShape shape = shapes.get(path);
            String name = shapes.size() == 1 || path.isEmpty() ? entry.path() : entry.path() + "#" + path;
            tables.add(new JsonTable(outline(name, shape.headers(), shape.secretColumns()), this, path, "", "", tables.isEmpty()));
            String id = shape.idColumn();
            for (var inner : id.isEmpty() ? Map.<String, JsonShape>of().entrySet() : shape.children().entrySet()) {
                tables.add(childTable(name, path, id, inner.getKey(), inner.getValue()));
            }
        }
        return tables;
    }

    private JsonTable childTable(String parent, String path, String id, String column, JsonShape shape) {
        var headers = new ArrayList<String>();
        headers.add(id.equals("id") ? singular(path.isEmpty() ? entry.name().replaceFirst("\\.[^.]*$", "") : path) + "_id" : id);
        shape.headers().forEach(header -> headers.add(column + "." + header));
        var secret = new TreeSet<Integer>();
        shape.secretColumns().forEach(position -> secret.add(position + 1));
        String name = parent.contains("#") ? parent + "." + column : parent + "#" + column;
        return new JsonTable(outline(name, headers, secret), this, path, column, id, false);
    }

    private SourceTable outline(String name, List<String> headers, Set<Integer> secret) {
        var format = new TableFormat(lines ? "jsonl" : "json", encoding.name(), "", 0);
        return new SourceTable(name, headers, format, secret, 0, List.of(), "");
    }

    /** {@code data.Treatment Plans} is a list of treatment_plan. */
    private static String singular(String path) {
        String word = path.substring(path.lastIndexOf('.') + 1).strip().toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
        return word.endsWith("ies") ? word.substring(0, word.length() - 3) + "y"
                : word.endsWith("s") && !word.endsWith("ss") ? word.substring(0, word.length() - 1) : word;
    }

    List<Automation> automations() throws IOException {
        var found = new ArrayList<Automation>();
        if (!automationPaths.isEmpty()) {
            walk((path, number, object) -> {
                if (automationPaths.contains(path)) {
                    found.add(AutomationReader.read(object, found.size() + 1));
                }
            });
        }
        return found;
    }

    /** Whether no list of objects with anything in it was found. */
    boolean isEmpty() {
        return shapes.isEmpty();
    }

    /** Places of lists with nothing in them. */
    Set<String> emptyLists() {
        return emptyLists;
    }
}
