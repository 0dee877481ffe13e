package io.bridgework.migration;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bridgework.model.Draft;
import io.bridgework.model.FieldValue;
import io.bridgework.pipedrive.PipedriveClient;
import io.bridgework.pipedrive.Reply;
import io.bridgework.source.Export;
import io.bridgework.workspace.Ledger;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;

/** Streams documents of the export to Pipedrive; opens the export once and reads from it again for each try. */
final class Uploads implements AutoCloseable {
    /** Opens the export when the first document is sent. */
    @FunctionalInterface
    interface Source {
        Export open();
    }

    private final PipedriveClient client;
    private final Source source;
    private final long run;
    private Export export;

    Uploads(PipedriveClient client, Source source, long run) {
        this.client = client;
        this.source = source;
        this.run = run;
    }

    Reply send(Writer writer, Draft draft, String fingerprint, ObjectNode flat) {
        var content = (FieldValue.Content) draft.fields().get("file").value();
        String name = flat.path("file_name").asText();
        ObjectNode sent = sent(draft, flat);
        var links = new LinkedHashMap<String, Long>();
        for (String key : new String[] {"deal_id", "person_id", "org_id"}) {
            if (flat.has(key)) {
                links.put(key, flat.path(key).asLong());
            }
        }
        var intent = new Ledger.Intent(
                Ledger.Verb.CREATE, "file", draft.id().toString(), "", fingerprint, sent, Json.nothing(), run);
        return writer.send(intent, "id", () -> upload(name, content, links));
    }

    /** What the ledger keeps of a record: of a document its size and hash too. */
    static ObjectNode sent(Draft draft, ObjectNode flat) {
        ObjectNode sent = flat.deepCopy();
        if (draft.fields().containsKey("file") && draft.fields().get("file").value() instanceof FieldValue.Content content) {
            sent.put("file_size", content.sizeBytes()).put("sha256", content.sha256());
        }
        return sent;
    }

    private Reply upload(String name, FieldValue.Content content, Map<String, Long> links) {
        try (InputStream probe = open(content.path())) {
            if (probe == null) {
                return new Reply.Rejected(0, "M86-attachment-missing-or-odd-path", "the document is not in the export any more");
            }
        } catch (IOException e) {
            return new Reply.Rejected(0, "M86-attachment-missing-or-odd-path", "the document can't be read");
        }
        return client.upload(name, content.sizeBytes(), () -> open(content.path()), links);
    }

    private synchronized InputStream open(String path) throws IOException {
        if (export == null) {
            export = source.open();
        }
        return export.openDocument(path);
    }

    @Override
    public synchronized void close() {
        if (export != null) {
            export.close();
        }
    }
}
