package io.bridgework.sandbox;

/** The tables of an account. First ids differ, so that an id of the wrong kind is found out. */
enum Kind {
    USER(1), PERSON(101), ORGANIZATION(501), DEAL(1_001), ACTIVITY(2_001), PIPELINE(11), STAGE(51), PERSON_FIELD(1), ORGANIZATION_FIELD(1),
    DEAL_FIELD(1), NOTE(3_001), FILE(4_001), ACTIVITY_TYPE(21), RELATIONSHIP(81), SETTINGS(1);

    private final long firstId;

    Kind(long firstId) {
        this.firstId = firstId;
    }

    long firstId() {
        return firstId;
    }
}
