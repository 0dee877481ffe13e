package io.bridgework.workspace;

import com.fasterxml.jackson.databind.JsonNode;

/** Whether the journal may lack its newest entries; noted in the journal until it is known that nothing was forgotten. */
final class Forgetting {
    private static final String DOCUMENT = "workspace/forgetting";
    private final Documents documents;

    private Forgetting(Documents documents) {
        this.documents = documents;
    }

    static Forgetting open(Documents documents, boolean found) {
        Forgetting forgetting = new Forgetting(documents);
        if (found && !forgetting.isOpen()) {
            forgetting.note(true, "the journal's newest entries may be missing");
        }
        return forgetting;
    }

    boolean isOpen() {
        return documents.get(DOCUMENT).map(document -> document.path("open").asBoolean()).orElse(false);
    }

    void settle() {
        if (isOpen()) {
            note(false, "the account was listed, nothing is missing any more");
        }
    }

    private void note(boolean open, String summary) {
        JsonNode document = Json.MAPPER.createObjectNode().put("open", open);
        documents.put(DOCUMENT, document, summary, Workspace.PROGRAM);
    }
}
