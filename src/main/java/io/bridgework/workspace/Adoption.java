package io.bridgework.workspace;

import com.fasterxml.jackson.databind.JsonNode;

/** A person confirmed that an existing record is this subject. */
record Adoption(String entity, String subject, String remoteId, JsonNode as, long run) {}
