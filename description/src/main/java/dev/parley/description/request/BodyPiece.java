package dev.parley.description.request;

/** A stretch of a body as it goes out. */
public sealed interface BodyPiece {

    /** Bytes that are here. */
    record Written(MessageBytes bytes) implements BodyPiece {}

    /** Bytes that are in a file, or come with it. */
    record File(FileSource file) implements BodyPiece {}
}
