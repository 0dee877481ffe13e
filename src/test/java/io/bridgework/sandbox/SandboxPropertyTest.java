package io.bridgework.sandbox;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class SandboxPropertyTest {
    @Property(tries = 300)
    void uploadsComeOutAsTheyWentIn(@ForAll @Size(max = 300) byte[] content, @ForAll @IntRange(min = 1, max = 40) int pace) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        body.writeBytes(content);
        body.writeBytes("\r\n--b\r\nContent-Disposition: form-data; name=\"person_id\"\r\n\r\n7\r\n--b--\r\n".getBytes(StandardCharsets.US_ASCII));

        Multipart multipart = Multipart.of("multipart/form-data; boundary=b", slow(body.toByteArray(), pace)).orElseThrow();
        multipart.start();
        Multipart.Part file = multipart.next().orElseThrow();
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        multipart.content(read);
        Multipart.Part link = multipart.next().orElseThrow();
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        multipart.content(text);

        assertEquals(Optional.of("a"), file.fileName());
        assertArrayEquals(content, read.toByteArray());
        assertEquals("person_id", link.name());
        assertEquals("7", text.toString(StandardCharsets.UTF_8));
        assertEquals(Optional.empty(), multipart.next());
    }

    @Property(tries = 200)
    void pagesHoldEachRowOnceInOrder(@ForAll @Size(max = 60) List<@IntRange(min = 0, max = 9) Integer> times, @ForAll @IntRange(min = 1, max = 20) int limit,
            @ForAll boolean ascending) {
        Table table = new Table(Kind.PERSON);
        for (int time : times) {
            long id = table.newId();
            table.put(id, Json.object().put("id", id).put("update_time", "2026-01-01T00:00:0" + time + "Z"));
        }
        Listing listing = new Listing(table, java.util.Set.of("id", "update_time"), row -> row);
        List<ObjectNode> seen = new ArrayList<>();
        String cursor = "";
        do {
            String query = "limit=" + limit + "&sort_by=update_time&sort_direction=" + (ascending ? "asc" : "desc") + cursor;
            Call call = new Call(new Request("GET", "/api/v2/persons", query, "", InputStream.nullInputStream()), new Caller(1, true), List.of());
            var page = listing.page(call, row -> true).json();
            page.path("data").forEach(row -> seen.add((ObjectNode) row));
            String next = page.at("/additional_data/next_cursor").asText("");
            cursor = page.at("/additional_data/next_cursor").isNull() ? "" : "&cursor=" + next;
        } while (!cursor.isEmpty());

        Comparator<ObjectNode> order = Comparator.comparing((ObjectNode row) -> row.path("update_time").asText()).thenComparing(row -> row.path("id").asLong());
        List<ObjectNode> expected = new ArrayList<>(table.all());
        expected.sort(ascending ? order : order.reversed());
        assertEquals(expected, seen);
    }

    @Property(tries = 100)
    void whatIsSealedOpensOnlyWithItsKeyAndNumber(@ForAll byte[] clear, @ForAll long number) {
        byte[] key = new byte[32];
        byte[] sealed = new Seal(key).close(clear, number);
        key[3] = 1;

        assertArrayEquals(clear, new Seal(new byte[32]).open(sealed, number).orElseThrow());
        assertEquals(Optional.empty(), new Seal(new byte[32]).open(sealed, number + 1));
        assertEquals(Optional.empty(), new Seal(key).open(sealed, number));
    }

    private static InputStream slow(byte[] bytes, int pace) {
        return new ByteArrayInputStream(bytes) {
            @Override
            public int read(byte[] into, int from, int length) {
                return super.read(into, from, Math.min(length, pace));
            }
        };
    }
}
