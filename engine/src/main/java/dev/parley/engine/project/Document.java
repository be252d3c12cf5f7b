package dev.parley.engine.project;

/**
 * A standard file of a project.
 *
 * @param name the file's name, such as {@code project.asyncapi.yaml}
 * @param sequence number of the newest change that touched it
 */
public record Document(String name, Kind kind, long sequence) {

    /** The standard that a document is written in, or what else it is. */
    public enum Kind {
        ASYNCAPI,
        OPENAPI,
        ENVIRONMENT,
        RULESET
    }
}
