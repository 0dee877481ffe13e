package io.bridgework.pipedrive;

/** What can be read and written at Pipedrive. Paths, verbs and token costs stand in {@link Operation}. */
public enum Resource {
    PERSONS, ORGANIZATIONS, DEALS, ARCHIVED_DEALS, ACTIVITIES, NOTES, FILES, PIPELINES, STAGES, PERSON_FIELDS, ORGANIZATION_FIELDS,
    DEAL_FIELDS, ACTIVITY_TYPES, ORGANIZATION_RELATIONSHIPS, USERS
}
