package dev.parley.engine.project;

/**
 * The source text of the rules that a project's descriptions are held against.
 *
 * @param revision number of the change that it came from; 0 where the project has none of its own
 * @param own whether it is a document of the project; else it is what holds where there is none
 */
public record RulesetSource(String text, long revision, boolean own) {}
