package io.bridgework.workspace;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * An existing record is this subject from now on.
 *
 * @param ours whether Bridgework made it, under another subject or from a workspace that was lost
 * @param fields what Bridgework last wrote of it, as far as that is known
 */
record Adoption(String entity, String subject, String remoteId, JsonNode as, long run, boolean ours, JsonNode fields) {}
