package dev.parley.description.traffic;

import java.util.Locale;

/**
 * What something that traffic adds is called.
 *
 * @param within where no other thing of its kind may have the name: a document, a channel or a path
 * @param found the name that was found for it
 * @param name the one that it has: that, or another one that was chosen
 */
public record FoundName(Kind kind, String within, String found, String name) {

    /** Kinds of things that have a name of their own. */
    public enum Kind {
        PARAMETER,
        CHANNEL,
        MESSAGE,
        OPERATION,
        SCHEMA,
        SECURITY_SCHEME,
        SERVER;

        /** Its name in words. */
        public String words() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    /** Stays the same whatever name is chosen. */
    public String id() {
        return kind.words() + " " + within + " " + found;
    }

    FoundName called(String other) {
        return new FoundName(kind, within, found, other);
    }

    boolean isBeside(FoundName other) {
        return kind == other.kind && within.equals(other.within);
    }
}
