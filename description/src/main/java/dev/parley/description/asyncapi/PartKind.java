package dev.parley.description.asyncapi;

/** What a part of an AsyncAPI document is. */
public enum PartKind {
    /** Everything that is no other part; each document has one. */
    SKELETON,
    SERVER,
    CHANNEL,
    OPERATION,
    /** An entry of {@code components}, such as a message. */
    COMPONENT
}
