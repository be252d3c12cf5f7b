package dev.parley.engine.timeline;

import java.util.Locale;

/** How far an entry is. */
public enum State {
    /** As it was to be. */
    DONE,
    /** Its place is reserved; more is to come. */
    PENDING,
    /** It never became whole. */
    UNFINISHED,
    /** It is not as it was wanted. */
    FAILED;

    /** The name in the contract. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
