package dev.parley.engine.credential;

/** Whose tokens: those of a person in a project. */
public record Holder(String project, String person) {}
