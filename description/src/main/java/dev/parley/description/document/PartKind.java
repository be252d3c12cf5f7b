package dev.parley.description.document;

/** What a part of a document is. */
public enum PartKind {
    /** Everything that is no other part; each document has one. */
    SKELETON,
    SERVER,
    CHANNEL,
    OPERATION,
    /** An entry of {@code components}, such as a message. */
    COMPONENT,
    /** An operation of a path of OpenAPI. */
    PATH_OPERATION
}
