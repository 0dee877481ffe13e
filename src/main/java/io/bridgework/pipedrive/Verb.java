package io.bridgework.pipedrive;

/** What can be done with a {@link Resource}. */
enum Verb { CREATE, GET, UPDATE, DELETE, LIST, SEARCH, ADD_OPTIONS, DELETE_OPTIONS, DOWNLOAD, ME }
