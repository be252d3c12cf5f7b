package dev.parley.description.source;

import dev.parley.description.problem.Place;
import tools.jackson.core.JacksonException;

/** What a text that is no JSON is told of, in words for whoever wrote it: without what the reader says of itself. */
public final class JsonFault {

    private JsonFault() {}

    /** What is wrong, without its place. */
    public static String reason(JacksonException fault) {
        String said = fault.getOriginalMessage();
        int of = said.indexOf("[Source: ");
        if (of < 0) return said;
        int bracket = said.lastIndexOf('(', of);
        return said.substring(0, bracket < 0 ? of : bracket).strip();
    }

    /** Its line and column, from one on; nowhere, where the reader does not know. */
    public static Place place(JacksonException fault) {
        var location = fault.getLocation();
        return location == null || location.getLineNr() < 1
                ? Place.none()
                : new Place.Position(location.getLineNr(), Math.max(1, location.getColumnNr()));
    }
}
