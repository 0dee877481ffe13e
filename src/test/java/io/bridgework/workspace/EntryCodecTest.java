package io.bridgework.workspace;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.bridgework.model.TroubleException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntryCodecTest {
    private final EntryCodec codec = new EntryCodec(new Seal(new byte[32]));

    private static JournalEntry entry(byte[] payload, int version) {
        JournalEntry entry = JournalEntry.after(
                4, JournalEntry.NO_PREVIOUS, Samples.NOON, EntryType.INTENT, "Pat", "create person, run 1", payload);
        return new JournalEntry(
                entry.number(), entry.at(), entry.type(), version, entry.by(), entry.summary(), entry.salt(),
                entry.payload(), entry.previous());
    }

    private String code(Frame frame) {
        return assertThrows(TroubleException.class, () -> codec.decode(frame)).trouble().code();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 199, 200, 201, 50_000})
    void readsAnEntryAsItWasWhateverTheLengthOfItsPayload(int length) {
        byte[] payload = "a".repeat(length).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        JournalEntry before = entry(payload, 1);

        Frame frame = codec.encode(before, 3);
        JournalEntry after = codec.decode(frame);

        assertEquals(5, frame.number());
        assertEquals(3, frame.group());
        assertArrayEquals(payload, after.payload());
        assertArrayEquals(before.hash(), after.hash());
        assertArrayEquals(before.salt(), after.salt());
        assertEquals(before.at(), after.at());
        assertEquals(EntryType.INTENT, after.type());
        assertEquals(1, after.version());
    }

    @Test
    void keepsLongPayloadsSmall() {
        assertTrue(codec.encode(entry(new byte[199], 1), 1).sealed().length > 199);
        assertTrue(codec.encode(entry(new byte[200], 1), 1).sealed().length < 200);
    }

    @Test
    void refusesAnEntryOfANewerProgram() {
        assertEquals("NEWER", code(codec.encode(entry(new byte[3], 2), 1)));
    }

    @Test
    void refusesATypeThatOnlyANewerProgramKnows() {
        byte[] plain = new byte[100];
        plain[0] = 99;
        byte[] context = java.nio.ByteBuffer.allocate(40).putLong(5).put(JournalEntry.NO_PREVIOUS).array();
        Frame frame = new Frame(5, 5, JournalEntry.NO_PREVIOUS, new Seal(new byte[32]).close(plain, context));

        assertEquals("NEWER", code(frame));
    }

    @Test
    void noticesThatAnEntryWasPutInAnotherPlace() {
        Frame frame = codec.encode(entry(new byte[3], 1), 1);
        byte[] otherHash = new byte[32];
        otherHash[0] = 1;

        assertEquals("DAMAGED", code(new Frame(6, 1, frame.previous(), frame.sealed())));
        assertEquals("DAMAGED", code(new Frame(5, 1, otherHash, frame.sealed())));
        assertEquals("DAMAGED", code(new Frame(5, 1, frame.previous(), new byte[50])));
    }

    @Test
    void givesEveryTypeACodeThatNeverChanges() {
        for (EntryType type : EntryType.values()) {
            assertEquals(type, EntryType.of(type.code()).orElseThrow());
        }
        assertEquals(6, EntryType.INTENT.code());
        assertEquals("intent", EntryType.INTENT.id());
        assertTrue(EntryType.of((byte) 99).isEmpty());
    }

    @Test
    void cutsTextsToALineOfTwoThousandLetters() {
        JournalEntry exact = JournalEntry.after(
                1, JournalEntry.NO_PREVIOUS, Samples.NOON, EntryType.DOCUMENT, "a\r\nb", "s".repeat(2_000), new byte[0]);
        JournalEntry longer = JournalEntry.after(
                1, JournalEntry.NO_PREVIOUS, Samples.NOON, EntryType.DOCUMENT, "a", "s".repeat(2_001), new byte[0]);

        assertEquals("a b", exact.by());
        assertEquals(2_000, exact.summary().length());
        assertEquals(2_000, longer.summary().length());
    }
}
