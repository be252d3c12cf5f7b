package dev.parley.engine.project;

/**
 * A text that a part is to have, and has not yet.
 *
 * @param part its id
 * @param text from the margin on
 */
public record PartDraft(String part, String text) {}
