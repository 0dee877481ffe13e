package io.bridgework.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

class KeyTablePropertyTest {
    @Property(tries = 200)
    void holdsWhatAMapHolds(@ForAll @Size(max = 2_000) List<Integer> keys) {
        var table = new KeyTable();
        var map = new HashMap<Integer, Long>();

        for (int i = 0; i < keys.size(); i++) {
            long kept = table.putIfAbsent(KeyTable.hash("k" + keys.get(i)), i + 1L);
            map.putIfAbsent(keys.get(i), i + 1L);
            assertEquals(map.get(keys.get(i)), kept);
        }

        for (int key = -50; key < 50; key++) {
            assertEquals(map.containsKey(key), table.contains("k" + key));
        }
        map.forEach((key, value) -> assertEquals(value, table.get(KeyTable.hash("k" + key))));
    }
}
