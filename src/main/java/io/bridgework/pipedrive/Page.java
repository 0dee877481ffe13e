package io.bridgework.pipedrive;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/** One page of a list, or the reply that ended the listing. Cursors live as long as the listing, never longer. */
public record Page(List<JsonNode> items, Optional<String> next, Optional<Reply> failure) {
    public Page {
        items = List.copyOf(items);
    }
}
