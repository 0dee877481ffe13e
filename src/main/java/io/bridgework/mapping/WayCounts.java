package io.bridgework.mapping;

/**
 * What a way of bringing less would save, counted without making a draft.
 *
 * @param notesInVisits notes that would stand in a visit
 * @param visitsFolded visits that would stand in a note of their patient
 * @param notesOfVisits notes that would be made of those visits
 */
public record WayCounts(long notesInVisits, long visitsFolded, long notesOfVisits) {}
