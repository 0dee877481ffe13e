package io.bridgework.source;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bridgework.source.TextLines.Line;
import java.io.IOException;
import java.io.Reader;

/** Walks through the objects of a JSON or JSON Lines text, one at a time. */
final class JsonRows {
    private static final ObjectMapper MAPPER = new ObjectMapper(new JsonFactory().disable(JsonParser.Feature.AUTO_CLOSE_SOURCE))
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .setNodeFactory(JsonNodeFactory.withExactBigDecimals(true));

    /** Is told what stands in the text, in its order. */
    interface Visitor {
        /**
         * @param path of the array that holds the object: {@code data.patients}; empty when it is the whole text
         * @param number index from 1 in its array; in JSON Lines the line
         */
        void row(String path, long number, ObjectNode object);

        /** Something that is no object of a list: a value beside the lists, a line that cannot be read. */
        default void odd(long number, String what) {}

        /** A list with nothing in it. */
        default void empty(String path) {}
    }

    private JsonRows() {}

    static ObjectMapper mapper() {
        return MAPPER;
    }

    /** One object a line. A line that cannot be read is told, and the next one is read. */
    static void lines(Reader reader, Visitor visitor) throws IOException {
        var lines = new TextLines(reader);
        for (Line line = lines.next(); line != null; line = lines.next()) {
            if (line.text().isBlank()) {
                continue;
            }
            ObjectNode object = object(line.text());
            if (object == null) {
                visitor.odd(line.number(), "it is no complete JSON object and was not read");
            } else {
                visitor.row("", line.number(), object);
            }
        }
    }

    /** The object that this text is, or null if it is none. */
    static ObjectNode object(String text) {
        try (JsonParser parser = MAPPER.createParser(text)) {
            JsonNode node = MAPPER.readTree(parser);
            return node instanceof ObjectNode object && parser.nextToken() == null ? object : null;
        } catch (IOException e) {
            return null;
        }
    }

    /** Lists of objects, at the top or inside of objects. Throws when the text breaks off or is no JSON. */
    static void document(Reader reader, Visitor visitor) throws IOException {
        try (JsonParser parser = MAPPER.createParser(reader)) {
            JsonToken token = parser.nextToken();
            if (token == JsonToken.START_ARRAY) {
                array(parser, "", visitor);
            } else if (token == JsonToken.START_OBJECT) {
                object(parser, "", visitor);
            }
        }
    }

    private static void object(JsonParser parser, String path, Visitor visitor) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String inner = path.isEmpty() ? parser.currentName() : path + "." + parser.currentName();
            JsonToken value = parser.nextToken();
            if (value == JsonToken.START_ARRAY) {
                array(parser, inner, visitor);
            } else if (value == JsonToken.START_OBJECT) {
                object(parser, inner, visitor);
            } else if (value != JsonToken.VALUE_NULL) {
                visitor.odd(0, "a single value beside the lists: " + inner);
            }
        }
    }

    private static void array(JsonParser parser, String path, Visitor visitor) throws IOException {
        long number = 0;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            number++;
            JsonNode node = MAPPER.readTree(parser);
            if (node instanceof ObjectNode object) {
                visitor.row(path, number, object);
            } else {
                visitor.odd(number, "an entry that is no object" + (path.isEmpty() ? "" : ": " + path));
            }
        }
        if (number == 0) {
            visitor.empty(path);
        }
    }
}
