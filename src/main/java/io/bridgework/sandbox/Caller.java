package io.bridgework.sandbox;

/** Who asks: the user of the token, or a person in Pipedrive's own window. */
record Caller(long userId, boolean admin) {}
