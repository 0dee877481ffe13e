package io.bridgework.workspace;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.bridgework.model.TroubleException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.Test;

class FrameTest {
    private static final Frame FRAME = new Frame(7, 5, Sha256.of(new byte[1]), new byte[] {1, 2, 3});

    private static Optional<Frame> parse(byte[] bytes) {
        return Frame.parse(Arrays.copyOf(bytes, Frame.HEAD), Arrays.copyOfRange(bytes, Frame.HEAD, bytes.length));
    }

    @Test
    void isReadAsItWasWritten() {
        byte[] bytes = FRAME.bytes();

        Frame read = parse(bytes).orElseThrow();

        assertEquals(FRAME.length(), bytes.length);
        assertEquals(bytes.length - Frame.HEAD, Frame.bodyLength(bytes).orElseThrow());
        assertEquals(7, read.number());
        assertEquals(5, read.group());
        assertArrayEquals(FRAME.previous(), read.previous());
        assertArrayEquals(FRAME.sealed(), read.sealed());
    }

    @Test
    void isNotReadWhenAnyByteOfItsBodyIsAnother() {
        for (int i = 8; i < FRAME.length(); i++) {
            byte[] bytes = FRAME.bytes();
            bytes[i]++;
            assertTrue(parse(bytes).isEmpty(), "byte " + i);
        }
    }

    private static Optional<Integer> bodyLength(int magic, int length) {
        return Frame.bodyLength(ByteBuffer.allocate(Frame.HEAD).putInt(magic).putInt(length).array());
    }

    @Test
    void beginsWithItsMagicAndALengthThatCanBe() {
        assertEquals(Optional.of(49), bodyLength(Frame.MAGIC, 49));
        assertEquals(Optional.of(Frame.LONGEST_BODY), bodyLength(Frame.MAGIC, Frame.LONGEST_BODY));
        assertEquals(Optional.empty(), bodyLength(Frame.MAGIC, 48));
        assertEquals(Optional.empty(), bodyLength(Frame.MAGIC, -1));
        assertEquals(Optional.empty(), bodyLength(Frame.MAGIC, Frame.LONGEST_BODY + 1));
        assertEquals(Optional.empty(), bodyLength(Frame.MAGIC + 1, 49));
    }

    @Test
    void refusesTheFrameOfANewerProgram() {
        byte[] bytes = FRAME.bytes();
        bytes[Frame.HEAD] = 2;
        CRC32C crc = new CRC32C();
        crc.update(bytes, Frame.HEAD, bytes.length - Frame.HEAD);
        ByteBuffer.wrap(bytes).putInt(8, (int) crc.getValue());

        assertEquals("NEWER", assertThrows(TroubleException.class, () -> parse(bytes)).trouble().code());
    }
}
