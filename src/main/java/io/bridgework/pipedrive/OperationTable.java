package io.bridgework.pipedrive;

import static io.bridgework.pipedrive.Resource.*;
import static io.bridgework.pipedrive.Verb.*;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The operations in use, as published in Pipedrive's OpenAPI documents of 2026-08-18, narrowed by what the service
 * refuses although it is documented ({@code person_id} on an activity) and by what would make it write to people
 * ({@code attendees}, {@code marketing_status}) or delete by an update ({@code is_deleted}).
 */
final class OperationTable {
    static final List<Operation> ALL;

    private static final Set<String> PAGE = Set.of("limit", "cursor");
    private static final Set<String> CHANGES = Set.of("updated_since", "updated_until", "sort_by", "sort_direction");
    private static final Set<String> DETAIL = Set.of("include_fields", "custom_fields");
    private static final Set<String> SEARCHED = Set.of("term", "fields", "exact_match");
    private static final Set<String> START = Set.of("start", "limit", "sort");

    private static final Set<String> PERSON = Set.of("name", "owner_id", "org_id", "emails", "phones", "visible_to",
            "label_ids", "custom_fields", "job_title", "birthday", "notes", "im", "postal_address");
    private static final Set<String> ORGANIZATION = Set.of("name", "owner_id", "visible_to", "label_ids", "address",
            "website", "linkedin", "industry", "annual_revenue", "employee_count", "custom_fields");
    private static final Set<String> DEAL = Set.of("title", "owner_id", "person_id", "org_id", "pipeline_id", "stage_id",
            "value", "currency", "status", "probability", "lost_reason", "visible_to", "close_time", "won_time",
            "lost_time", "expected_close_date", "label_ids", "is_archived", "archive_time", "custom_fields");
    private static final Set<String> ACTIVITY = Set.of("subject", "type", "owner_id", "deal_id", "lead_id", "org_id",
            "project_id", "due_date", "due_time", "duration", "busy", "done", "location", "participants",
            "public_description", "priority", "note");
    private static final Set<String> NOTE = Set.of("content", "deal_id", "person_id", "org_id", "lead_id", "user_id",
            "add_time", "pinned_to_deal_flag", "pinned_to_person_flag", "pinned_to_organization_flag");
    private static final Set<String> STAGE = Set.of("name", "pipeline_id", "deal_probability", "is_deal_rot_enabled", "days_to_rotten");
    private static final Set<String> RELATIONSHIP = Set.of("type", "rel_owner_org_id", "rel_linked_org_id", "org_id");
    private static final Set<String> FIELD = Set.of("field_name", "ui_visibility", "important_fields", "required_fields");

    static {
        List<Operation> all = new ArrayList<>();
        contacts(all);
        dealsAndActivities(all);
        fields(all, PERSON_FIELDS, "personFields", Set.of());
        fields(all, ORGANIZATION_FIELDS, "organizationFields", Set.of());
        fields(all, DEAL_FIELDS, "dealFields", Set.of("description"));
        notesAndFiles(all);
        company(all);
        ALL = List.copyOf(all);
    }

    private OperationTable() {}

    private static void contacts(List<Operation> all) {
        v2(all, PERSONS, "persons", 10, with(PAGE, CHANGES, DETAIL, words("filter_id", "ids", "owner_id", "org_id", "deal_id",
                "include_option_labels", "include_labels")), with(PERSON, words("add_time")), PERSON);
        v2(all, ORGANIZATIONS, "organizations", 10, with(PAGE, CHANGES, DETAIL, words("filter_id", "ids", "owner_id",
                "include_option_labels", "include_labels")), with(ORGANIZATION, words("add_time")), ORGANIZATION);
        all.add(new Operation(PERSONS, SEARCH, "GET", "api/v2/persons/search", 20,
                with(PAGE, SEARCHED, words("organization_id", "include_fields")), Set.of()));
        all.add(new Operation(ORGANIZATIONS, SEARCH, "GET", "api/v2/organizations/search", 20, with(PAGE, SEARCHED), Set.of()));
    }

    private static void dealsAndActivities(List<Operation> all) {
        Set<String> deals = with(PAGE, CHANGES, DETAIL,
                words("filter_id", "ids", "owner_id", "person_id", "org_id", "pipeline_id", "stage_id", "status"));
        v2(all, DEALS, "deals", 10, with(deals, words("include_option_labels", "include_labels")), DEAL, DEAL);
        all.add(new Operation(DEALS, SEARCH, "GET", "api/v2/deals/search", 20,
                with(PAGE, SEARCHED, words("person_id", "organization_id", "status", "include_fields")), Set.of()));
        all.add(new Operation(ARCHIVED_DEALS, LIST, "GET", "api/v2/deals/archived", 20, deals, Set.of()));
        v2(all, ACTIVITIES, "activities", 10, with(PAGE, CHANGES, words("filter_id", "ids", "owner_id", "deal_id", "lead_id",
                "person_id", "org_id", "done", "include_fields")), ACTIVITY, ACTIVITY);
        Set<String> sorted = with(PAGE, words("sort_by", "sort_direction"));
        Set<String> pipeline = words("name", "is_deal_probability_enabled");
        v2(all, PIPELINES, "pipelines", 5, sorted, pipeline, pipeline);
        v2(all, STAGES, "stages", 5, with(sorted, words("pipeline_id")), STAGE, STAGE);
    }

    private static void v2(List<Operation> all, Resource resource, String name, int listTokens, Set<String> query,
            Set<String> create, Set<String> update) {
        String path = "api/v2/" + name;
        all.add(new Operation(resource, LIST, "GET", path, listTokens, query, Set.of()));
        all.add(new Operation(resource, CREATE, "POST", path, 5, Set.of(), create));
        all.add(new Operation(resource, GET, "GET", path + "/{id}", 1, Set.of(), Set.of()));
        all.add(new Operation(resource, UPDATE, "PATCH", path + "/{id}", 5, Set.of(), update));
        all.add(new Operation(resource, DELETE, "DELETE", path + "/{id}", 3, Set.of(), Set.of()));
    }

    private static void fields(List<Operation> all, Resource resource, String name, Set<String> more) {
        String path = "api/v2/" + name;
        String field = path + "/{field_code}";
        all.add(new Operation(resource, LIST, "GET", path, 10, with(PAGE, words("include_fields")), Set.of()));
        all.add(new Operation(resource, CREATE, "POST", path, 5, Set.of(), with(FIELD, more, words("field_type", "options"))));
        all.add(new Operation(resource, UPDATE, "PATCH", field, 5, Set.of(), with(FIELD, more)));
        all.add(new Operation(resource, DELETE, "DELETE", field, 3, Set.of(), Set.of()));
        all.add(new Operation(resource, ADD_OPTIONS, "POST", field + "/options", 5, Set.of(), words("label")));
        all.add(new Operation(resource, DELETE_OPTIONS, "DELETE", field + "/options", 3, Set.of(), words("id")));
    }

    private static void notesAndFiles(List<Operation> all) {
        v1(all, NOTES, "notes", with(START, words("user_id", "lead_id", "deal_id", "person_id", "org_id", "start_date",
                "end_date", "updated_since")), NOTE, NOTE);
        all.add(new Operation(NOTES, GET, "GET", "api/v1/notes/{id}", 2, Set.of(), Set.of()));
        v1(all, FILES, "files", START, words("file", "deal_id", "person_id", "org_id"), words("name", "description"));
        all.add(new Operation(FILES, GET, "GET", "api/v1/files/{id}", 2, Set.of(), Set.of()));
        all.add(new Operation(FILES, DOWNLOAD, "GET", "api/v1/files/{id}/download", 20, Set.of(), Set.of()));
    }

    private static void company(List<Operation> all) {
        v1(all, ACTIVITY_TYPES, "activityTypes", Set.of(), words("name", "icon_key", "color"), words("name", "icon_key", "color", "order_nr"));
        v1(all, ORGANIZATION_RELATIONSHIPS, "organizationRelationships", words("org_id"), RELATIONSHIP, RELATIONSHIP);
        all.add(new Operation(ORGANIZATION_RELATIONSHIPS, GET, "GET", "api/v1/organizationRelationships/{id}", 2, Set.of(), Set.of()));
        all.add(new Operation(USERS, LIST, "GET", "api/v1/users", 20, Set.of(), Set.of()));
        all.add(new Operation(USERS, ME, "GET", "api/v1/users/me", 2, Set.of(), Set.of()));
        all.add(new Operation(USERS, GET, "GET", "api/v1/users/{id}", 2, Set.of(), Set.of()));
        all.add(new Operation(USERS, CREATE, "POST", "api/v1/users", 10, Set.of(), words("email", "access", "active_flag")));
        all.add(new Operation(USERS, UPDATE, "PUT", "api/v1/users/{id}", 10, Set.of(), words("active_flag")));
    }

    private static void v1(List<Operation> all, Resource resource, String name, Set<String> query, Set<String> create, Set<String> update) {
        String path = "api/v1/" + name;
        all.add(new Operation(resource, LIST, "GET", path, 20, query, Set.of()));
        all.add(new Operation(resource, CREATE, "POST", path, 10, Set.of(), create));
        all.add(new Operation(resource, UPDATE, "PUT", path + "/{id}", 10, Set.of(), update));
        all.add(new Operation(resource, DELETE, "DELETE", path + "/{id}", 6, Set.of(), Set.of()));
    }

    private static Set<String> words(String... words) {
        return Set.of(words);
    }

    @SafeVarargs
    private static Set<String> with(Set<String>... sets) {
        Set<String> all = new HashSet<>();
        Arrays.asList(sets).forEach(all::addAll);
        return all;
    }
}
