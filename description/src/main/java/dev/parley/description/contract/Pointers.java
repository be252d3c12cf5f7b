package dev.parley.description.contract;

/** Parts of JSON pointers (RFC 6901). */
final class Pointers {

    private Pointers() {}

    /** A name as a part of a pointer. */
    static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
