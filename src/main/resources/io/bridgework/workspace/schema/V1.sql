-- The view of a workspace. Every row but fates and sample follows from the journal.

create table view_state (
    applied_number bigint not null,
    applied_position bigint not null,
    applied_hash varchar(64) not null,
    workspace_id varchar(64) not null
);

-- Where the newest entry for a document begins in the journal.
create table document (
    name varchar(1000) primary key,
    entry_position bigint not null
);

create table snapshot (
    snapshot_number bigint primary key
);

-- Where intent and outcome of an operation begin in the journal; no outcome: in doubt.
create table ledger_operation (
    operation_number bigint primary key,
    intent_position bigint not null,
    outcome_position bigint
);

create index ledger_operation_open on ledger_operation (outcome_position, operation_number);

-- What is there now for a subject.
create table ledger_entry (
    subject varchar(4000) primary key,
    entity varchar(200) not null,
    remote_id varchar(400) not null,
    made bigint not null,
    operation_number bigint not null,
    created boolean not null,
    fingerprint varchar(400) not null,
    content varbinary(1000000) not null,
    plain_length integer not null
);

create index ledger_entry_remote on ledger_entry (entity, remote_id);
create index ledger_entry_made on ledger_entry (entity, made);

-- Not in the journal: made again by the next load.
create table draft_fate (
    draft varchar(4000) primary key,
    fate varchar(20) not null,
    code varchar(400) not null,
    reason varchar(100000) not null
);

create table draft_sample (
    sample_position bigint primary key,
    draft varchar(4000) not null
);
