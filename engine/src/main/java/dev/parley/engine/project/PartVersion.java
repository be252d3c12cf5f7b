package dev.parley.engine.project;

/**
 * A part's text as one change left it.
 *
 * @param text empty where the change took the part away
 */
public record PartVersion(Change change, String text) {}
