package dev.parley.description.request;

/** What a part of a form holds. */
public sealed interface FormValue {

    /** A text, which may hold {@code {{variables}}}. */
    record TextValue(String text) implements FormValue {}

    /** A file. */
    record FileValue(FileSource file) implements FormValue {}
}
