package io.bridgework.sandbox;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Takes a document and its links out of a multipart request, in a stream. */
final class Upload {
    private static final int MOST_TEXT = 1_024;
    private static final int MOST_NAME = 255;

    private final FileVault vault;
    private final Set<String> links;
    private final long mostBytes;

    record Received(String fileName, FileVault.Stored document, Map<String, Long> links) {}

    Upload(FileVault vault, Set<String> links, long mostBytes) {
        this.vault = vault;
        this.links = links;
        this.mostBytes = mostBytes;
    }

    Received receive(Request request) {
        Multipart body = Multipart.of(request.contentType(), request.stream())
                .orElseThrow(() -> Refusal.bad("No files were provided with the request."));
        FileVault.Intake intake = vault.intake();
        try {
            return read(body, intake);
        } catch (IOException broken) {
            abandon(intake);
            throw new Request.ConnectionLost();
        } catch (Refusal refused) {
            abandon(intake);
            throw refused;
        }
    }

    private Received read(Multipart body, FileVault.Intake intake) throws IOException {
        Map<String, Long> found = new LinkedHashMap<>();
        String fileName = null;
        body.start();
        for (Optional<Multipart.Part> part = body.next(); part.isPresent(); part = body.next()) {
            String name = part.get().name();
            if (name.equals("file") && part.get().fileName().isPresent()) {
                if (fileName != null) throw Refusal.bad("Only one file can be uploaded at a time.");
                fileName = part.get().fileName().get();
                body.content(new Bounded(intake));
            } else if (links.contains(name)) {
                found.put(name, number(name, text(body)));
            } else {
                throw Refusal.bad("Invalid input: " + name + " - This field was not expected.");
            }
        }
        if (fileName == null) throw Refusal.bad("No files were provided with the request.");
        if (fileName.isBlank() || fileName.length() > MOST_NAME) throw Refusal.bad("Invalid input: file - The name of the file is not valid.");
        return new Received(fileName, intake.finish(), found);
    }

    private static String text(Multipart body) throws IOException {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        body.content(text);
        if (text.size() > MOST_TEXT) throw Refusal.bad("Invalid input");
        return text.toString(StandardCharsets.UTF_8).trim();
    }

    private static long number(String key, String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException notANumber) {
            throw Refusal.bad("Invalid input: " + key + " - Expected a number.");
        }
    }

    private static void abandon(FileVault.Intake intake) {
        try {
            intake.abandon();
        } catch (IOException leftover) {
            // The piece is encrypted and no record points at it.
        }
    }

    /** Passes bytes on up to the most that a file may have. */
    private final class Bounded extends OutputStream {
        private final FileVault.Intake to;

        Bounded(FileVault.Intake to) {
            this.to = to;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            if (to.size() + length > mostBytes) throw new Refusal(413, "ERR_PAYLOAD_TOO_LARGE", "The file is too large.");
            to.write(bytes, from, length);
        }
    }
}
