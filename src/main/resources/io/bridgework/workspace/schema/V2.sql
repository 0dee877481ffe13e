-- What of an entry's content is too long for one value.

create table ledger_content (
    operation_number bigint not null,
    part integer not null,
    content varbinary(1000000) not null,
    primary key (operation_number, part)
);
