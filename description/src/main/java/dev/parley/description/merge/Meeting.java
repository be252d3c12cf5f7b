package dev.parley.description.merge;

/** What becomes of a field that both sides changed, each in its own way. */
public enum Meeting {
    /** Nothing is merged; the places are told. */
    ASK,
    /** It says what is to be saved. */
    MINE,
    /** It stays as somebody else saved it. */
    THEIRS
}
