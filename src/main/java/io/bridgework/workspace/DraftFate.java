package io.bridgework.workspace;

import io.bridgework.model.Fate;

/** What became of a draft in the last load. */
record DraftFate(Fate fate, String code, String reason) {}
