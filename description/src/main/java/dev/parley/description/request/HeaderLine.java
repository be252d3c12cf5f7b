package dev.parley.description.request;

import dev.parley.description.variables.MarkedText;

/** A header line of the handshake, filled in: name and value without a colon. */
public record HeaderLine(MarkedText name, MarkedText value) {

    /** Whether it has the name, in any case. */
    public boolean is(String other) {
        return name.text().equalsIgnoreCase(other);
    }
}
