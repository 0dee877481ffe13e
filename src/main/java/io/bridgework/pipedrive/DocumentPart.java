package io.bridgework.pipedrive;

import java.io.IOException;
import java.io.InputStream;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;

/** The bytes of one document, streamed from their place anew for each try; never more than one buffer in memory. */
final class DocumentPart extends RequestBody {
    private static final MediaType BYTES = MediaType.get("application/octet-stream");
    private static final int BUFFER = 64 * 1024;

    private final PipedriveClient.Body body;
    private final long size;

    DocumentPart(PipedriveClient.Body body, long size) {
        this.body = body;
        this.size = size;
    }

    @Override
    public MediaType contentType() {
        return BYTES;
    }

    @Override
    public long contentLength() {
        return size;
    }

    /** A document that is shorter or longer than promised breaks the request off before its end, so that nothing is stored. */
    @Override
    public void writeTo(BufferedSink sink) throws IOException {
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = open()) {
            long left = size;
            for (int n = read(in, buffer); n >= 0; n = read(in, buffer)) {
                left -= n;
                if (left < 0) {
                    break;
                }
                sink.write(buffer, 0, n);
            }
            if (left != 0) {
                throw new Ending.Unreadable("DOCUMENT_CHANGED", "The document's size changed while it was read.");
            }
        }
    }

    private InputStream open() throws IOException {
        try {
            return body.open();
        } catch (IOException e) {
            throw unreadable();
        }
    }

    private static int read(InputStream in, byte[] buffer) throws IOException {
        try {
            return in.read(buffer);
        } catch (IOException e) {
            throw unreadable();
        }
    }

    private static Ending.Unreadable unreadable() {
        return new Ending.Unreadable("DOCUMENT_UNREADABLE", "The document could not be read.");
    }
}
