package io.bridgework.model;

import java.util.Locale;

/** What a draft becomes in Pipedrive, in the order of load. */
public enum EntityType {
    PIPELINE, STAGE, ORGANIZATION, ORG_RELATIONSHIP, PERSON, DEAL, ACTIVITY, NOTE, FILE;

    /** The word in JSON and in targets: {@code person}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
