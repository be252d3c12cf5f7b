package dev.parley.description.source;

import dev.parley.description.problem.Place;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;

/** What a text that is no JSON is told of, in words for whoever wrote it: without what the reader says of itself. */
public final class JsonFault {

    /** The number of a character, and the name of the method that sets a limit. */
    private static final Pattern OF_THE_READER = Pattern.compile(" \\(code [0-9]+[^()]*\\)|, from `[^`]*`");

    private JsonFault() {}

    /** What is wrong, without its place. */
    public static String reason(JacksonException fault) {
        String said = OF_THE_READER.matcher(fault.getOriginalMessage()).replaceAll("");
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
