package io.bridgework.sandbox;

import java.io.IOException;

/** Puts the parts of an account together: tables, collections, routes. */
final class Company {
    final Account account;
    final FileVault vault;
    final Router router = new Router();
    final FieldCatalogue personFields;
    final FieldCatalogue organizationFields;
    final FieldCatalogue dealFields;
    final Users users;
    final ActivityTypes activityTypes;
    final Pipelines pipelines;
    final Stages stages;
    final Organizations organizations;
    final Persons persons;
    final Deals deals;
    final Fields[] fields;

    Company(SandboxConfig config) throws IOException {
        var seal = config.stateKey().map(Seal::new);
        account = new Account(config.clock(), StateLog.of(config.stateFile(), seal));
        vault = new FileVault(config.stateFile().map(file -> file.resolveSibling(file.getFileName() + ".documents")), seal);
        References references = new References(account, config.plan());
        personFields = new FieldCatalogue(account, Kind.PERSON_FIELD);
        organizationFields = new FieldCatalogue(account, Kind.ORGANIZATION_FIELD);
        dealFields = new FieldCatalogue(account, Kind.DEAL_FIELD);
        int cap = config.plan().customFields();
        fields = new Fields[] {
            new Fields(account, personFields, Kind.PERSON, "/personFields", cap),
            new Fields(account, organizationFields, Kind.ORGANIZATION, "/organizationFields", cap),
            new Fields(account, dealFields, Kind.DEAL, "/dealFields", cap)
        };
        users = new Users(account);
        activityTypes = new ActivityTypes(account);
        pipelines = new Pipelines(account);
        stages = new Stages(account, references);
        organizations = new Organizations(account, organizationFields, references, config.contactSync());
        persons = new Persons(account, personFields, references, config.contactSync());
        deals = new Deals(account, dealFields, references, config.plan().deals(config.seats()));
        route(new Activities(account, references), config);
    }

    private void route(Activities activities, SandboxConfig config) {
        for (Fields each : fields) each.routes(router);
        for (V2Records each : new V2Records[] {persons, organizations, deals, activities, pipelines, stages}) each.routes(router);
        users.routes(router);
        activityTypes.routes(router);
        new Notes(account).routes(router);
        new StoredFiles(account, vault, config.mostFileBytes()).routes(router);
        new Relationships(account).routes(router);
        new Merges(account).routes(router);
        new Currencies().routes(router);
        new Searches(this, config).routes(router);
    }

    void close() throws IOException {
        account.close();
        vault.close();
    }
}
